FROM ruby:3.4 AS one
RUN bundle install
FROM python:3.13
RUN apt-get update && apt-get install -y libpq-dev && pip install psycopg2
