FROM debian:12 AS without-a-start
RUN useradd app

FROM debian:12 AS interpreter
RUN useradd node
CMD ["node"]

FROM debian:12
RUN useradd app
CMD ["bash"]
