FROM debian:12
RUN export VERSION="$(curl -sS https://example.com/stable.txt)" && echo "$VERSION" > /version
RUN bash <(curl -sL https://example.com/install.sh)
RUN sh -c "$(curl https://example.com/install.sh)"
