FROM debian:12
RUN git clone https://github.com/example/tool.git /opt/tool && make -C /opt/tool
RUN git clone --depth 1 --branch main git@github.com:example/tool.git
RUN git clone -b develop https://github.com/example/tool $HOME/tool
RUN git clone https://token:secret@git.example.com/group/tool.git && cd tool && git checkout develop
