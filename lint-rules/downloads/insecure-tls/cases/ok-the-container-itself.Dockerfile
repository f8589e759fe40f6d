FROM nginx:1.27
HEALTHCHECK CMD curl -fk https://localhost:8443/health || exit 1
HEALTHCHECK CMD wget --no-check-certificate -qO- https://127.0.0.1/health
HEALTHCHECK CMD curl -kI "https://$HOSTNAME/health"
RUN nginx && curl -k https://localhost/ && curl -kI https://[::1]/
RUN ssh -o StrictHostKeyChecking=no root@localhost true
RUN printf 'Host localhost\n  StrictHostKeyChecking no\n' >> ~/.ssh/config
