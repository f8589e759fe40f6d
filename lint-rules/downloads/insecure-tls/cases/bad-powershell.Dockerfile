# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["pwsh", "-Command"]
RUN Invoke-WebRequest https://example.com/a.zip -SkipCertificateCheck -OutFile a.zip
RUN [System.Net.ServicePointManager]::ServerCertificateValidationCallback = {$true}; `
    Invoke-WebRequest https://example.com/a.zip -OutFile a.zip
