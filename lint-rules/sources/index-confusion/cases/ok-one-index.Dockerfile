FROM python:3.12
RUN pip install --index-url https://pypi.example.com/simple ourlib
RUN pip install --index-url https://download.pytorch.org/whl/cpu torch && pip install -r requirements.txt
ENV PIP_INDEX_URL=https://pypi.example.com/simple PIP_EXTRA_INDEX_URL=
RUN npm config set registry https://npm.example.com && npm config set @example:registry https://npm.example.org
