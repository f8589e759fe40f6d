FROM python:3.12
RUN pip install -i https://mirrors.example.com/pypi/simple --extra-index-url https://mirror.example.org/pypi/simple flask
RUN pip install --extra-index-url https://www.piwheels.org/simple numpy
