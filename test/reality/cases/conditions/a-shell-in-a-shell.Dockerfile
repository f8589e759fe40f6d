FROM debian:bookworm
RUN bash -c 'groupadd -g 10001 app && useradd -u 10001 -g app app'
USER app
