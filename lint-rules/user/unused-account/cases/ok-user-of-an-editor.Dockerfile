FROM python:3.13
RUN useradd -s /bin/bash -m vscode && groupadd docker && usermod -aG docker vscode
CMD ["python3", "server.py"]
