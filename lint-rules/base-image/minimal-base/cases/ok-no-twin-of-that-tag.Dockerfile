# Slim images of Debian begin with release 9, .NET without a shell with 6; there is no such sdk, and no such compiler.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS one
ENTRYPOINT ["dotnet", "run"]
FROM mcr.microsoft.com/dotnet/aspnet:5.0 AS two
ENTRYPOINT ["dotnet", "/app.dll"]
FROM golang:1.27 AS three
ENTRYPOINT ["/app"]
FROM debian:7.4
