FROM debian:12 AS test
RUN echo root:hunter2 | chpasswd
FROM debian:12
COPY --from=test /out /out
