FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
COPY app.exe /app/
CMD ["/app/app.exe"]
