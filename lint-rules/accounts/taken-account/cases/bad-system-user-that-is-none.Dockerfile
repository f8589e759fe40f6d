FROM debian:12
RUN adduser --system --group www-data
RUN addgroup --system staff
RUN adduser --system --uid 300 app && adduser --system --uid 301 app
