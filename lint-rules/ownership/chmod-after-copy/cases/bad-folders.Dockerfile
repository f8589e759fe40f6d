FROM debian:12
COPY site /site
RUN chmod -R 755 /site
WORKDIR /app
COPY . .
RUN echo ready && chmod -Rv 750 /app
COPY tools /tools
RUN chmod --recursive 700 /tools
