FROM debian:12
RUN install -d -m 0755 /etc/apt/keyrings \
    && curl -fsSL https://example.com/key -o /etc/apt/keyrings/example.asc \
    && echo "deb [signed-by=/etc/apt/keyrings/example.asc] https://example.com/debian bookworm main" > /etc/apt/sources.list.d/example.list
