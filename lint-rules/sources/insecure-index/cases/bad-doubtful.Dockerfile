FROM python:3.12
ARG INDEX=http://pypi.example.com/simple
ARG TRUSTED
RUN pip install -i $INDEX tool
RUN pip install --trusted-host "$TRUSTED" tool
RUN if [ -n "$TRUSTED" ]; then npm config set strict-ssl false; fi
