FROM debian:12
# RUN git clone https://github.com/example/tool
RUN echo "git clone https://github.com/example/tool" && echo https://raw.githubusercontent.com/example/tool/master/a
ENV URL=https://raw.githubusercontent.com/example/tool/master/a
LABEL source=https://github.com/example/tool/raw/master/a
