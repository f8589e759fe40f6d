FROM node:24
RUN git clone https://example.com/app.git /app
