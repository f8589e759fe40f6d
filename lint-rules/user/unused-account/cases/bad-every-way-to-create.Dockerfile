FROM python:3.13-slim AS useradd
RUN groupadd -g 10001 app && useradd -u 10001 -g app app
CMD ["python", "server.py"]

FROM python:3.13-slim AS adduser
RUN adduser --system --group app
CMD python server.py

FROM node:22-alpine AS busybox
RUN addgroup -S app && adduser -S -D -H -G app app
CMD ["npm", "start"]

FROM python:3.13-slim
RUN echo "app:x:10001:10001::/srv:/usr/sbin/nologin" >> /etc/passwd
ENTRYPOINT ["python3"]
CMD ["server.py"]
