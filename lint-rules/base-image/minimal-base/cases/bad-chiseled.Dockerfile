FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN dotnet publish -o /out
FROM mcr.microsoft.com/dotnet/runtime:10.0
COPY --from=build /out /app
ENTRYPOINT ["dotnet", "/app/app.dll"]
