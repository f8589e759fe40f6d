FROM debian:12
RUN echo "deb http://mirror.debian.org/debian bookworm-updates main" >> /etc/apt/sources.list \
    && echo "deb http://mirror.debian.org/debian bookworm-backports main" >> /etc/apt/sources.list \
    && echo "deb http://mirror.debian.org/debian-security bookworm-security main" >> /etc/apt/sources.list \
    && echo "deb http://mirror.debian.org/debian experimental main" >> /etc/apt/sources.list

FROM debian:sid
RUN echo "deb http://mirror.debian.org/debian unstable main" >> /etc/apt/sources.list

# Products have suites of the same names.
FROM debian:12
RUN echo "deb [signed-by=/etc/apt/keyrings/x.asc] https://apt.example.com bullseye main" > /etc/apt/sources.list.d/x.list \
    && echo "deb [signed-by=/etc/apt/keyrings/y.asc] https://apt.example.org testing main" > /etc/apt/sources.list.d/y.list
