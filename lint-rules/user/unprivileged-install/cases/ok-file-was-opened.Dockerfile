FROM registry.access.redhat.com/ubi9/ubi
RUN chmod -R g=u /etc/profile.d
USER 1001:0
RUN echo "export A=b" > /etc/profile.d/a.sh
