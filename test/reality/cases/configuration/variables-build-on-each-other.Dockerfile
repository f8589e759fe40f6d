FROM debian:bookworm
ARG VERSION=1.2
ENV NAME=app VERSION=$VERSION
ENV TITLE="$NAME ${VERSION}" PATH=/srv/bin:$PATH
ENV OLD style with blanks
