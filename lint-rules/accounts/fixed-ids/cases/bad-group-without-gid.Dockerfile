FROM debian:12
RUN groupadd -r app && useradd -r -g app app
RUN groupadd other && useradd -r -u 902 -g other other
