FROM example.com/base
RUN useradd -r app
