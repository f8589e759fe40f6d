FROM alpine:3.20
RUN useradd app 2>/dev/null || adduser -D app
RUN if command -v useradd; then useradd app; else adduser -D app; fi
RUN adduser --disabled-login app || true
RUN command -v groupadd && groupadd app || addgroup app
