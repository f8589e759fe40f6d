FROM debian:12
ARG PLACE
RUN chown -R app $PLACE && chown -R app $PLACE/* /$PLACE && for d in $(ls /); do chown -R app /$d; done
