FROM debian:12
RUN echo "deb https://echo.example.com/apt stable main" > /etc/apt/sources.list.d/echo.list
RUN printf 'deb [arch=amd64] %s stable main\n' https://printf.example.com/apt >> /etc/apt/sources.list
RUN echo "deb https://tee.example.com/apt stable main" | sudo tee /etc/apt/sources.list.d/tee.list
RUN cat > /etc/apt/sources.list.d/cat.list <<SOURCES
# The tool's own repository.
deb https://cat.example.com/apt $(lsb_release -cs) main
SOURCES
COPY <<SOURCES /etc/apt/sources.list.d/copied.sources
Types: deb
URIs: https://copied.example.com/apt
Suites: stable
Components: main
SOURCES
RUN apt-get update && add-apt-repository -y "deb https://added.example.com/apt stable main" \
    && add-apt-repository https://address.example.com/apt
RUN sed -i '1i deb https://sed.example.com/apt stable main' /etc/apt/sources.list
