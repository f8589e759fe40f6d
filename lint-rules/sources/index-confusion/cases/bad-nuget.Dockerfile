FROM debian:12
RUN dotnet nuget add source https://nuget.example.com/v3/index.json --name example && dotnet restore
RUN nuget sources add -Name example -Source https://nuget.example.com/v3/index.json
