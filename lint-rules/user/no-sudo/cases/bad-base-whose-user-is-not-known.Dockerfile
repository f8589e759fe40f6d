FROM example.com/ci/base:1
RUN sudo apt-get update
