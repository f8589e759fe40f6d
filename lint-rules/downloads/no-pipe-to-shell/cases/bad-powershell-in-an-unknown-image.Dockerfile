FROM registry.example.com/windows/core:1
RUN powershell -Command \
    iex ((New-Object Net.WebClient).DownloadString('https://example.com/install.ps1')); \
    tool install
RUN iex ((New-Object Net.WebClient).DownloadString('https://example.com/b.ps1'))
