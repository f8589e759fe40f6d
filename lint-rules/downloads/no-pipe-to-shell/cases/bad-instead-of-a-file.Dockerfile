FROM debian:12
SHELL ["/bin/bash", "-c"]
RUN bash <(curl -fsSL https://example.com/a) --yes
RUN source <(curl -fsSL https://example.com/a) && true
RUN . <(wget -qO- https://example.com/a)
RUN python3 <(curl -fsSL https://example.com/a.py)
RUN bash -s one < <(curl -fsSL https://example.com/a)
