FROM mcr.microsoft.com/windows/servercore:ltsc2022
RUN icacls C:\app /grant Users:F
