FROM example.com/private/base
RUN useradd -u 100000 app
