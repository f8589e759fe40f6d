FROM debian:bookworm
RUN groupadd --gid 5000 crew
RUN groupmod --new-name divers --gid 5001 crew
