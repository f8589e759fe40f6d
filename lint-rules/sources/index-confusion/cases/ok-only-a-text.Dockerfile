FROM debian:12
# RUN pip install --extra-index-url https://pypi.example.com/simple ourlib
RUN echo "pip install --extra-index-url https://pypi.example.com/simple ourlib"
RUN PIP_EXTRA_INDEX_URL=https://pypi.example.com/simple; pip install ourlib
