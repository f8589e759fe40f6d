FROM debian:12
RUN useradd -r -u 300 -g www-data app && adduser --system --uid 301 other && useradd -r -u 302 -N third && useradd -r -u 303 -g 0 fourth
