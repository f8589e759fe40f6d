FROM debian:12
RUN useradd --disabled-password --gecos "" app
RUN groupadd -S web
