FROM scratch
COPY --chown=root:root app /app
COPY --chown=0:0 app /app2
