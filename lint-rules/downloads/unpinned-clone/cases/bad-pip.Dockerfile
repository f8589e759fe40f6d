FROM python:3.12
RUN pip install git+https://github.com/example/tool.git git+https://github.com/example/other@main#egg=other
RUN pip3 install -e "git+ssh://git@github.com/example/tool.git#egg=tool" "tool[all] @ git+https://github.com/example/tool@develop"
RUN uv pip install git+https://github.com/example/tool && python -m pip install https://github.com/example/tool/archive/master.zip
