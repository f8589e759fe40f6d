FROM debian:12
RUN curl -fsSL -o install.sh https://example.com/install.sh && sh install.sh
RUN curl -fsSL https://example.com/get.py > /tmp/get.py && python3 /tmp/get.py --yes
RUN wget -q https://example.com/setup-1.2.run && bash ./setup-1.2.run
RUN wget -qO env.sh https://example.com/env.sh; . ./env.sh
WORKDIR /opt
RUN wget https://example.com/app-1.0.jar
RUN mv app-1.0.jar /srv/app.jar
ENTRYPOINT ["java", "-jar", "/srv/app.jar"]
