FROM debian:12
ENV GOPROXY=https://proxy.example.com,https://proxy.example.org,direct
RUN conda install -c conda-forge -c https://conda.example.com tool && composer config repositories.example composer https://php.example.com
