FROM python:3.13-slim
RUN useradd --uid 10001 app
USER root
RUN pip install app
USER 10001
CMD ["app"]
