# escape=`
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
COPY --chown=app app.exe C:\app\
