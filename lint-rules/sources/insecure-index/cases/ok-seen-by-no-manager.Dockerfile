FROM debian:12
RUN PIP_TRUSTED_HOST=pypi.example.com; GOSUMDB=off; go build ./...
ARG PIP_TRUSTED_HOST
ARG PIP_INDEX_URL
RUN pip install --index-url "$PIP_INDEX_URL" tool
