FROM archlinux AS build
RUN useradd -m -G wheel builder && echo 'builder ALL=(ALL) NOPASSWD: ALL' >> /etc/sudoers
FROM archlinux
COPY --from=build /out /out
