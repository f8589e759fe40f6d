FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
VOLUME C:/data
RUN mkdir C:\data\db
