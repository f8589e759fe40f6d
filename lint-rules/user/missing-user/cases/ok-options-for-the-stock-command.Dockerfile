FROM mysql:8
CMD ["--character-set-server=utf8mb4"]
