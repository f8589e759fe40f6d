FROM python:3.12
RUN pip install -i http://nexus:8081/repository/pypi/simple --trusted-host nexus tool
RUN pip install --index-url http://10.1.2.3/simple --trusted-host 10.1.2.3 tool
RUN npm config set registry http://verdaccio.corp.internal:4873 && npm config set registry http://localhost:4873
RUN pip config set global.trusted-host pypi.lan
ENV GOINSECURE=git.corp.internal/*,*.lan GOPROXY=http://athens:3000
