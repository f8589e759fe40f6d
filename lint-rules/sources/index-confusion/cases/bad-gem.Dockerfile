FROM ruby:3.3
RUN gem sources --add https://gems.example.com/ && gem install ourgem
RUN gem install ourgem --source https://gems.example.com/
