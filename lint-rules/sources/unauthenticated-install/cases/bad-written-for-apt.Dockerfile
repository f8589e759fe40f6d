FROM debian:12
RUN echo 'APT::Get::AllowUnauthenticated "true";' > /etc/apt/apt.conf.d/99unsigned
RUN printf 'Acquire::Retries "3";\nAcquire::AllowInsecureRepositories "1";\n' | tee -a /etc/apt/apt.conf
RUN cat <<EOF > /etc/apt/apt.conf.d/90old
Acquire {
  Check-Valid-Until "false";
};
EOF
COPY <<EOF /etc/apt/apt.conf.d/80get
APT::Get { Assume-Yes "true"; AllowUnauthenticated true; };
EOF
RUN cd /etc/apt/apt.conf.d && echo "APT::Get::force-yes yes;" >> 99force
