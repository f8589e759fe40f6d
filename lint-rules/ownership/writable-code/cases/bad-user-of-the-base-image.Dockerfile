FROM gcr.io/distroless/static-debian12:nonroot
COPY --chown=65532:65532 server /server
ENTRYPOINT ["/server"]
