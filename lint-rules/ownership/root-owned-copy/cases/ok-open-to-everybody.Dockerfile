FROM debian:12
RUN useradd --uid 10001 app
USER app
COPY --chmod=666 app.conf /etc/app.conf
RUN echo x >> /etc/app.conf
