FROM debian:12
RUN useradd -G sudo one && useradd --groups=users,adm,docker two
RUN useradd three && usermod -aG wheel three && usermod --append --groups disk three
RUN adduser three shadow && addgroup three lxd
RUN gpasswd -a three kmem && gpasswd -M one,two docker && groupmems -g root -a three
RUN echo 'docker:x:999:one' >> /etc/group
