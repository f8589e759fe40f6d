FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
USER ContainerUser
COPY data C:/data
VOLUME C:/data
