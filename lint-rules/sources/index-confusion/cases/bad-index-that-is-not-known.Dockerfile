FROM python:3.12
ARG INDEX
ARG MAIN
RUN pip install --extra-index-url "$INDEX" ourlib
RUN pip install --index-url $MAIN --extra-index-url https://mirrors.example.org/pypi/simple ourlib
RUN if [ -n "$INDEX" ]; then pip install --extra-index-url https://pypi.example.com/simple ourlib; fi
