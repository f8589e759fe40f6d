# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
RUN net user /add app
USER app
CMD ["cmd"]
