FROM debian:trixie
RUN useradd -r a && useradd -r -u 500 b && useradd -r c && groupadd -r -g 400 d && groupadd -r e && useradd -r f && useradd -r -g users g
RUN useradd -r -u 101 h && useradd -r i && useradd j
USER a
