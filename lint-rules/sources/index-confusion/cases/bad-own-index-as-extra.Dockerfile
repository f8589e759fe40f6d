FROM python:3.12
RUN pip install --extra-index-url https://pypi.example.com/simple ourlib==1.2
RUN python -m pip install --extra-index-url=https://user:password@pypi.example.com/simple -r requirements.txt
RUN pip config set global.extra-index-url https://pypi.example.com/simple
RUN printf '[global]\nextra-index-url =\n    https://a.example.com/simple\n    https://b.example.com/simple\n' > /etc/pip.conf
