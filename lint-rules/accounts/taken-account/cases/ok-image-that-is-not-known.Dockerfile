ARG BASE
FROM $BASE
RUN useradd -u 1000 app

FROM registry.example.com/tools:1
RUN groupadd app && useradd app
RUN addgroup www-data
COPY --from=0 /etc/hostname /
