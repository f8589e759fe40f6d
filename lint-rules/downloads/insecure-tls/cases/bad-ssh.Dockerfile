FROM debian:12
RUN ssh -o StrictHostKeyChecking=no git@example.com true
RUN scp -oStrictHostKeyChecking=no git@example.com:a /srv/a
RUN ssh -p 22 -o "StrictHostKeyChecking no" -o UserKnownHostsFile=/dev/null git@example.com
RUN GIT_SSH_COMMAND="ssh -o StrictHostKeyChecking=no" git clone git@example.com:a.git
ENV GIT_SSH_COMMAND="ssh -i /key -o StrictHostKeyChecking=off"
RUN git -c core.sshCommand="ssh -o StrictHostKeyChecking=no" clone git@example.com:a.git
RUN git config --global core.sshCommand "ssh -o StrictHostKeyChecking=no" && git clone git@example.com:a.git
RUN rsync -e "ssh -o StrictHostKeyChecking=no" a git@example.com:b
RUN mkdir -p ~/.ssh && echo "StrictHostKeyChecking no" >> ~/.ssh/config && git clone git@example.com:a.git
RUN printf 'Host *\n\tStrictHostKeyChecking no\n' >> /etc/ssh/ssh_config
RUN sed -i 's/#   StrictHostKeyChecking ask/StrictHostKeyChecking no/' /etc/ssh/ssh_config
