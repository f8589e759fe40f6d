FROM python:3.12 AS option
RUN pip install --require-hashes --extra-index-url https://pypi.example.com/simple -r requirements.txt
RUN pip install --no-index --find-links /wheels --extra-index-url https://pypi.example.com/simple ourlib

FROM python:3.12
ENV PIP_REQUIRE_HASHES=1 PIP_EXTRA_INDEX_URL=https://pypi.example.com/simple
