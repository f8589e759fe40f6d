FROM debian:bookworm
RUN groupadd -g 5000 crew && useradd -u 4000 -g crew app && useradd -u 4001 -G crew second
RUN groupmod -n divers crew
USER second
