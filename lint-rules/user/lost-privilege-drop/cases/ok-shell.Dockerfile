FROM postgres:16
ENTRYPOINT ["bash"]
