FROM python:3.13
USER nobody
RUN pip install --user flask && npm install && gem install --user-install rake && conda install -y numpy
