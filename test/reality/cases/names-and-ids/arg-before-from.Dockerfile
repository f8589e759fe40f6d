# The default of an ARG above FROM counts in a stage that declares it again.
ARG UID=10001
FROM debian:bookworm
ARG UID
RUN useradd -u $UID app
USER $UID:$UID
