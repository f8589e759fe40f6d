FROM debian:13
RUN groupadd tools && useradd app && usermod -aG tools app
RUN usermod --append --groups tools,audio app
USER app:app
RUN make
