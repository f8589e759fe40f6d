FROM python:3.12
ONBUILD RUN pip install --extra-index-url https://pypi.example.com/simple -r requirements.txt
RUN ["pip", "install", "--extra-index-url", "https://pypi.example.com/simple", "ourlib"]
