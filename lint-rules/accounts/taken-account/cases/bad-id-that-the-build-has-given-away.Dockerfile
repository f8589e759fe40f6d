FROM debian:12
RUN useradd first && useradd --uid 1000 second
