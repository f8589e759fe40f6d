FROM opensuse/leap:15.6
RUN zypper addrepo https://download.opensuse.org/repositories/home:/someone/15.6/home:someone.repo \
    && zypper ar https://download.opensuse.org/repositories/home:/another/15.6/ another
