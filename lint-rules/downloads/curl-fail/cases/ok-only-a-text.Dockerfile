FROM debian:12
RUN echo "curl -L https://example.com/a | sh" > /usr/local/share/how-to
# RUN curl -L https://example.com/a | sh
RUN apt-get install -y curl | tee /tmp/log
