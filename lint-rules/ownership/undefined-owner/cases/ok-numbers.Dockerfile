FROM scratch
COPY --chown=65532:65532 app /app
ADD --chown=1000 app.tar /
