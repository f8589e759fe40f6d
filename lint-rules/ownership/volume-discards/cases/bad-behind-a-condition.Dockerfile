FROM debian:12
ARG SEED
VOLUME /data
RUN if [ -n "$SEED" ]; then cp "$SEED" /data/seed; fi
USER nobody
EXPOSE 80
