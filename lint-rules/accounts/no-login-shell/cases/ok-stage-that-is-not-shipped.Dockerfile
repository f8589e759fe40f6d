FROM debian:12 AS build
RUN useradd -r -s /bin/bash builder
FROM scratch
COPY --from=build /etc/passwd /etc/passwd
USER builder
