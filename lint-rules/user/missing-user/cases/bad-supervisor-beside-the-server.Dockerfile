FROM nginx:1.27
COPY supervisord.conf /etc/
CMD ["supervisord", "-n"]
