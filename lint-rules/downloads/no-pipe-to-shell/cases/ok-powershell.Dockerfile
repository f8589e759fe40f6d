# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
RUN Invoke-WebRequest https://example.com/a.zip -OutFile a.zip; `
    Expand-Archive a.zip; Invoke-Expression ./a/install.ps1
RUN iex './local.ps1'
RUN iwr https://example.com/a.json | ConvertFrom-Json
