FROM debian:12
RUN chmod g+s /usr/bin/mailer && chmod 2755 /usr/games/chess
RUN find /srv -type f -name 'q*' -exec chmod g+s {} +
