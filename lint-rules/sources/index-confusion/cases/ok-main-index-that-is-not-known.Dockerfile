FROM python:3.12 AS copied
COPY pip.conf /etc/pip.conf
RUN pip install --extra-index-url https://pypi.example.com/simple ourlib

FROM python:3.12 AS mounted
RUN --mount=type=secret,id=pip,target=/etc/pip.conf pip install --extra-index-url https://pypi.example.com/simple ourlib

FROM python:3.12 AS argument
ARG PIP_INDEX_URL
RUN pip install --extra-index-url https://pypi.example.com/simple ourlib
