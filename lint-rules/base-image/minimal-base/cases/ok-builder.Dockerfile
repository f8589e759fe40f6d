FROM python:3.13 AS build
RUN pip wheel -w /wheels flask
FROM python:3.13-slim
COPY --from=build /wheels /wheels
