FROM debian:13
SHELL ["pwsh", "-Command", "$ErrorActionPreference = 'Stop';"]
RUN Install-Module -Name example
