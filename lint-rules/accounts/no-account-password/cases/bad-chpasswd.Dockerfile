FROM debian:12
RUN echo 'root:hunter2' | chpasswd
RUN useradd app && echo "app:hunter2" | sudo chpasswd && printf 'one:hunter2\ntwo:hunter3\n' | chpasswd
RUN chpasswd <<< app:hunter2
RUN chpasswd <<END
root:hunter2
END
RUN echo 'root:$6$salt$hash' | chpasswd -e
RUN chpasswd < /run/passwords
RUN bash -c 'echo root:hunter2 | chpasswd'
