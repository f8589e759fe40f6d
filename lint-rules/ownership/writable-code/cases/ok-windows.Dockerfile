FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
COPY --chown=ContainerUser app C:/app
USER ContainerUser
CMD ["C:/app/run.exe"]
