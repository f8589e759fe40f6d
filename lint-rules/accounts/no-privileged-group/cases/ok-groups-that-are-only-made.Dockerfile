FROM debian:12
RUN groupadd docker && groupadd -g 999 wheel && apt-get install -y sudo && getent group sudo
RUN adduser --disabled-password --gecos '' docker && useradd -g disk disk
