FROM debian:12
RUN echo "deb [signed-by=/etc/apt/keyrings/example.asc] http://apt.example.com/debian stable tool" > /etc/apt/sources.list.d/example.list \
    && echo "deb-src [signed-by=/etc/apt/keyrings/example.asc] http://apt.example.com/debian/ stable tool" >> /etc/apt/sources.list.d/example.list
COPY <<SOURCES /etc/apt/sources.list.d/paragraph.sources
Types: deb
URIs: http://one.example.com/apt https://two.example.com/apt
Suites: stable
Components: main
Signed-By: /etc/apt/keyrings/example.asc
SOURCES
RUN add-apt-repository -y "deb http://added.example.com/apt stable main"
