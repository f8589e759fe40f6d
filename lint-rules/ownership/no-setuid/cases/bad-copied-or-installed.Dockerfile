FROM debian:12
COPY --chmod=4755 report /usr/local/bin/
RUN install -m 4755 -o root report /usr/bin/report
ADD --chmod=2755 mailer /usr/bin/mailer
