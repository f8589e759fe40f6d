FROM opensuse/leap:15.6
RUN zypper --non-interactive --no-gpg-checks install nginx
RUN zypper in --allow-unsigned-rpm -y nginx
RUN apk add --no-cache --allow-untrusted --repository https://example.com/apk nginx
RUN apk --allow-untrusted -U upgrade
RUN rpm -Uvh --nosignature --nodigest https://example.com/a.rpm
RUN rpm --install --noverify https://example.com/a.rpm
RUN debootstrap --no-check-gpg bookworm /target
