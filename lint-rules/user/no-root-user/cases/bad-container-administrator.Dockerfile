FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
USER ContainerAdministrator
CMD ["app.exe"]
