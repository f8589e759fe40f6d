FROM debian:12
RUN sh -c "$(curl -fsSL https://example.com/a)" "" --unattended
RUN sh -c "`wget -qO- https://example.com/a`"
RUN eval "$(curl -fsSL https://example.com/a)"
RUN eval $(curl -fsSL https://example.com/a | tr -d '\r')
RUN python -c "$(curl -fsSL https://example.com/a.py)"
RUN ruby -e "$(curl -fsSL https://example.com/a.rb)"
RUN bash <<< "$(curl -fsSL https://example.com/a)"
RUN echo "$(curl -fsSL https://example.com/a)" | bash
RUN $(curl -fsSL https://example.com/a)
