FROM debian:bookworm
RUN useradd a && useradd -u 5000 b && useradd c && groupadd -g 6000 d && groupadd e && useradd f && useradd -u 5500 -g users g && useradd h
RUN useradd -u 60000 i && useradd j && groupadd k && useradd -N l
USER a
