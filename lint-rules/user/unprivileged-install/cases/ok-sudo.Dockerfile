FROM cimg/base:2025.01
USER circleci
RUN sudo apt-get update && sudo apt-get install -y curl
RUN echo 127.0.0.2 db | sudo tee -a /etc/hosts
RUN sudo sh -c 'echo "deb https://example.com/apt stable main" > /etc/apt/sources.list.d/example.list'
RUN sudo chown -R circleci /srv
