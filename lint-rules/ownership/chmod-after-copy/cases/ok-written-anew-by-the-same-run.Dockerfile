FROM debian:12
COPY start.sh stop.sh check.sh /
RUN sed -i 's/\r$//' /start.sh && chmod +x /start.sh
RUN dos2unix /stop.sh && chmod +x /stop.sh
RUN echo "exit 0" >> /check.sh && chmod +x /check.sh
