FROM python:3.12 AS base
ENV PYTHONUNBUFFERED=1

FROM base AS final
CMD ["python", "-m", "app"]
