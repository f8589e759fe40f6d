FROM debian:bookworm
RUN adduser --disabled-password --gecos "" a && addgroup b && adduser --disabled-password --gecos "" c
RUN adduser --disabled-password --gecos "" --ingroup b d && adduser --disabled-password --gecos "" --uid 1005 e && adduser --disabled-password --gecos "" f
RUN adduser --system g && adduser --system --group h && addgroup --system i && adduser --system --ingroup i j && adduser --group k && groupadd l
USER a
