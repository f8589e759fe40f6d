FROM debian:12
RUN docker build --platform=linux/amd64 .
COPY --link a /b
