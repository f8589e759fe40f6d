FROM ubuntu:24.04
RUN apt-get update && apt-get install -y software-properties-common \
    && add-apt-repository -y ppa:team/tool && sudo apt-add-repository ppa:team/other \
    && add-apt-repository --ppa team/third && add-apt-repository -P ppa:team/fourth
RUN if [ -n "$NIGHTLY" ]; then LC_ALL=C.UTF-8 add-apt-repository --yes 'ppa:team/nightly'; fi
RUN add-apt-repository ppa:team/tool
