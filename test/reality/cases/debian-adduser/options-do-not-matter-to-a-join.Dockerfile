FROM debian:bookworm
RUN useradd -u 4000 app && adduser --quiet --disabled-password app audio && adduser --ingroup staff app video && adduser app video
USER app
