FROM fedora:40
RUN useradd -u 5000 app
RUN useradd -u 5000 worker && groupadd -g 5000 staff2
