FROM python:3.12
ENV PIP_EXTRA_INDEX_URL=https://pypi.example.com/simple
ARG PIP_EXTRA_INDEX_URL="https://a.example.com/simple https://b.example.com/simple"
RUN PIP_EXTRA_INDEX_URL=https://pypi.example.com/simple pip install ourlib
