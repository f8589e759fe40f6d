FROM debian:bookworm
RUN useradd -u 4000 -G audio,staff app && useradd -u 4001 second && groupadd crew
RUN deluser app audio && deluser second && delgroup crew && deluser --group fax
USER app
