FROM debian:12
RUN curl -fsSL https://artifacts/tool-1.0.tgz | tar xz && curl -fsSLo /x.sh https://repo.internal/x.sh && sh /x.sh
