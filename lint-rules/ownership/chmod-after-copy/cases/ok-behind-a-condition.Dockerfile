FROM debian:12
COPY start.sh /
RUN if [ -e /start.sh ]; then chmod +x /start.sh; fi
RUN test -e /other && chmod +x /start.sh || true
CMD chmod +x /start.sh && exec /start.sh
ONBUILD RUN chmod +x /start.sh
