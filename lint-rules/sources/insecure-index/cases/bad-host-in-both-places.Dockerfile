FROM python:3.12
# The trusted host is only what lets pip take http.
ENV PIP_INDEX_URL=http://pypi.example.com/simple PIP_TRUSTED_HOST=pypi.example.com
# Here it is another one.
ENV PIP_INDEX_URL=http://pypi.example.com/simple PIP_TRUSTED_HOST="pypi.example.com files.example.com"
