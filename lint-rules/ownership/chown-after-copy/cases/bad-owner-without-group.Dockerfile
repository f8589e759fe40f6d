FROM debian:12
COPY . /one
RUN chown -R www-data /one
COPY . /two
RUN chown -R 1500 /two
COPY --chown=0:www-data . /three
RUN chown -R www-data /three
COPY . /four
RUN chown -R www-data: /four
