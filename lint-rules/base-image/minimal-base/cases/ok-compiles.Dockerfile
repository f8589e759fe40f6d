# What the twin leaves out is needed here.
FROM python:3.13
RUN ./configure && make install
CMD ["python", "app.py"]
