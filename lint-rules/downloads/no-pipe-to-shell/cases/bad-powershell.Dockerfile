# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
RUN powershell -NoProfile -Command "iex ((New-Object System.Net.WebClient).DownloadString('https://example.com/install.ps1'))"
SHELL ["powershell", "-Command"]
RUN iwr https://example.com/install.ps1 -UseBasicParsing | iex; `
    Invoke-Expression (Invoke-RestMethod https://example.com/b.ps1)
RUN iex "& { $(irm https://example.com/c.ps1) } -Quiet"
RUN & ([scriptblock]::Create((Invoke-WebRequest -UseBasicParsing $env:URL))) -Version 8
RUN (New-Object Net.WebClient).DownloadString('https://example.com/d.ps1') | Invoke-Expression
