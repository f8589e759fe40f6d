FROM python:3.12
# The other way round it is the same.
RUN pip install --index-url https://pypi.example.com/simple --extra-index-url https://mirrors.example.org/pypi/simple ourlib

FROM python:3.12
ENV PIP_INDEX_URL=https://pypi.example.com/simple
RUN pip install --extra-index-url https://mirrors.example.org/pypi/simple ourlib
