FROM debian:12
ADD https://github.com/example/app.git /src/a
ADD https://github.com/example/app.git#v1.2.3 /src/b
ADD git@github.com:example/app.git#main:docs /src/c
