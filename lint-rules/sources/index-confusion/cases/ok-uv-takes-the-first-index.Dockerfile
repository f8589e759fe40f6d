FROM python:3.12
ENV UV_EXTRA_INDEX_URL=https://pypi.example.com/simple
RUN uv pip install --extra-index-url https://pypi.example.com/simple ourlib && uv sync --index https://pypi.example.com/simple
