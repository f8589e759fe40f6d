FROM debian:12
RUN groupadd crew
RUN adduser --system keeper crew
RUN adduser --group keeper crew
RUN useradd app && adduser --quiet app crew
