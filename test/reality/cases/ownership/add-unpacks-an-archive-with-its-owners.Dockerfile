# The files of an archive keep the owner that it says they have.
FROM debian:bookworm
ADD settings.tar /srv/settings/
