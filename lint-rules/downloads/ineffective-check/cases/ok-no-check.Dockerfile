FROM debian:12
COPY app.jar /srv/
RUN sha256sum /srv/app.jar && md5sum /etc/os-release
RUN find . -type f -exec sha256sum {} + > /manifest
RUN curl -fsSLO https://example.com/data.csv && sha256sum data.csv
RUN make && sha256sum build/* | tee /build.sums
RUN curl -fsSLO https://example.com/a.tgz && tar xzf a.tgz
