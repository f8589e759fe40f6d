FROM debian:12
RUN adduser --system a
RUN adduser --system --group b
RUN adduser --group c
RUN adduser a audio
RUN addgroup d
