FROM python:3.12
RUN pip install -i http://mirror.example.com/simple/ --trusted-host mirror.example.com flask
RUN pip3 install --index-url=http://pypi.example.com/simple flask && python3 -m pip --trusted-host pypi.example.org install flask
RUN pip install --extra-index-url http://user:password@wheels.example.com/simple --trusted-host wheels.example.org tool
RUN pip3.11 download -f http://wheels.example.com/list.html tool
RUN pip config set global.index-url http://pypi.example.com/simple && pip config --user set global.trusted-host pypi.example.com
RUN uv pip install --index-url http://pypi.example.com/simple --allow-insecure-host pypi.example.com flask
