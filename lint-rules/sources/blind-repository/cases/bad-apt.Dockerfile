FROM debian:12
RUN echo "deb [trusted=yes] https://example.com/apt ./" > /etc/apt/sources.list.d/trusted.list
RUN echo "deb [ arch=amd64 allow-insecure=yes signed-by=/etc/apt/keyrings/x.gpg ] https://example.com/insecure stable main" | sudo tee /etc/apt/sources.list.d/insecure.list
RUN printf 'deb [allow-weak=yes] https://example.com/weak stable main\ndeb [allow-downgrade-to-insecure=1] https://example.com/down stable main\n' >> /etc/apt/sources.list
COPY <<SOURCES /etc/apt/sources.list.d/paragraph.sources
Types: deb
URIs: https://one.example.com/apt https://two.example.com/apt
Suites: stable
Components: main
Trusted: yes
SOURCES
RUN sed -i 's/^deb /deb [trusted=yes] /' /etc/apt/sources.list
RUN if [ -n "$OLD" ]; then add-apt-repository "deb [trusted=true] http://old.debian.org/debian stretch main"; fi
