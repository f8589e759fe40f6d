FROM debian:12
RUN apt-key list && apt-key finger && apt-key export 0123456789ABCDEF > /tmp/key
RUN apt-key adv --list-keys && apt-key adv --fingerprint
RUN apt-key del 0123456789ABCDEF
RUN apt-key --help
