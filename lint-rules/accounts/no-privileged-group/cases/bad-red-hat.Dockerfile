FROM rockylinux:9
RUN adduser -G wheel app
