FROM python:3.13-bookworm
RUN pip install --no-cache-dir flask
CMD ["python", "app.py"]
