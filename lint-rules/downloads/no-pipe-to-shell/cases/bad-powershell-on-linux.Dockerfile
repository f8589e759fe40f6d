FROM mcr.microsoft.com/powershell:7.4-debian-12
RUN pwsh -Command "iwr https://example.com/a.ps1 | iex"
RUN ["pwsh", "-Command", "iex (iwr https://example.com/b.ps1)"]
