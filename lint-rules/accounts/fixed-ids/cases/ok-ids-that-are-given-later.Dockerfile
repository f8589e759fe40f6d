FROM debian:12
RUN groupadd app && useradd -r -g app app && groupmod -g 400 app && usermod -u 400 -g 400 app
