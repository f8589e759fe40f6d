FROM redis:7
COPY start.sh /
CMD ["/start.sh"]
