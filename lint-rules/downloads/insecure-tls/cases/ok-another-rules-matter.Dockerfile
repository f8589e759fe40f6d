FROM python:3.12
RUN pip install --trusted-host example.com flask
RUN npm config set strict-ssl false
RUN printf '[a]\nbaseurl=https://example.com\nsslverify=0\n' > /etc/yum.repos.d/a.repo
