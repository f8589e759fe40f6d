FROM lscr.io/linuxserver/transmission:4.0.6
ENTRYPOINT ["/usr/bin/transmission-daemon", "--foreground"]
