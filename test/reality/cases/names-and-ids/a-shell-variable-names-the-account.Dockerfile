FROM debian:bookworm
RUN name=app && id=10001 && useradd --uid $id "$name" && usermod -aG audio "${name}"
USER app
