FROM python:3.12
RUN pip install --extra-index-url https://download.pytorch.org/whl/cpu torch
RUN pip install torch==2.4.0+cpu numpy --extra-index-url https://download.pytorch.org/whl/cpu
