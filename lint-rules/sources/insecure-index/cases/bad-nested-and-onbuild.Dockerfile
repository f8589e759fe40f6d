FROM node:22
RUN sudo -H pip install --trusted-host pypi.example.com tool
RUN ["pip", "install", "--trusted-host", "pypi.example.com", "tool"]
RUN ["/bin/sh", "-c", "npm config set strict-ssl false && npm ci"]
ONBUILD RUN npm ci --registry http://npm.example.com
RUN <<EOF
npm config set strict-ssl false
npm ci
EOF
