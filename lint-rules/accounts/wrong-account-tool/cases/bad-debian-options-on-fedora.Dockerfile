FROM fedora:42
RUN adduser --disabled-password --gecos '' app
RUN adduser --system --ingroup app --home /srv/web web
RUN adduser -D -u 1000 dev
RUN addgroup app && adduser app wheel
