FROM debian:bookworm
RUN userdel games && groupdel fax
RUN useradd -u 4000 app && userdel --remove app || true
