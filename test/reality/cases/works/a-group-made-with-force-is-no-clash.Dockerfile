FROM debian:bookworm
RUN groupadd -f staff && groupadd -o -g 50 second && useradd -o -u 33 second -g second
