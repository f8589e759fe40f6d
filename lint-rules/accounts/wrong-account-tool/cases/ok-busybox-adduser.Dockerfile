FROM alpine:3.20
RUN addgroup -S -g 1500 app && adduser -SDH -u 1500 -G app -h /srv -s /sbin/nologin -g "" -k /etc/skel app
RUN addgroup --system --gid 1501 web && adduser --system --disabled-password --no-create-home --uid 1501 --ingroup web --home /srv --shell /bin/false --gecos "" web
RUN adduser --empty-password dev && adduser dev app && addgroup dev web && deluser --remove-home dev && delgroup app
