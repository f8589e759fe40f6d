FROM python:3.12 AS option
RUN uv pip install --extra-index-url https://pypi.example.com/simple --index-strategy unsafe-best-match ourlib

FROM python:3.12 AS variable
ENV UV_INDEX_STRATEGY=unsafe-best-match UV_INDEX=https://pypi.example.com/simple

FROM python:3.12
# The extra index is asked first.
RUN uv pip install --default-index https://pypi.example.com/simple --extra-index-url https://mirrors.example.org/pypi/simple ourlib
