FROM debian:12
RUN addgroup --system --gid 1500 app && adduser --system --ingroup app --no-create-home --disabled-login --quiet app
RUN adduser --disabled-password --gecos "" --shell /bin/bash -u 1000 dev && adduser dev app
RUN adduser --system --group --home=/srv/web web
RUN adduser --disabled-p --gec "" -u 1001 cut-short
RUN useradd -ms /bin/bash -l -r -U -K UID_MIN=500 --badname Other && useradd -D -s /bin/bash
RUN deluser --remove-home dev; delgroup app; groupmod -n new app; usermod -aG app -L dev
ARG OPTIONS
RUN adduser $OPTIONS app
