FROM python:3.12
RUN pip install --index-url https://a.example.com/simple --extra-index-url https://b.example.com/simple ourlib
RUN pip install --index-url https://download.pytorch.org/whl/cpu --extra-index-url https://pypi.nvidia.com torch
