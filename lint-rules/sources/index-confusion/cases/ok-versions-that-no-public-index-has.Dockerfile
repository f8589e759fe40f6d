FROM python:3.12
RUN pip install torch==2.4.0+cpu torchvision==0.19.0+cpu --extra-index-url https://download.pytorch.org/whl/cpu
