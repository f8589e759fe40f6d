FROM ruby:3.3
RUN gem sources --add https://gems.example.com/ --remove https://gems.example.org/
RUN gem sources --clear-all && gem sources --add https://gems.example.com/ && gem install ourgem

FROM ruby:3.3
RUN gem install ourgem --clear-sources --source https://gems.example.com/

FROM debian:12
RUN dotnet nuget disable source nuget && dotnet nuget add source https://nuget.example.com/v3/index.json && dotnet restore -s https://nuget.example.com/
