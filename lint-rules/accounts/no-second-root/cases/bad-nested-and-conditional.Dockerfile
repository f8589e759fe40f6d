FROM debian:12
RUN if true; then bash -c 'useradd -o -u 0 app'; fi
RUN ["useradd", "-o", "-u", "00", "other"]
