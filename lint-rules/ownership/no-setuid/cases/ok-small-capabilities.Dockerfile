FROM debian:12
RUN setcap cap_net_bind_service=+ep /usr/bin/a && setcap 'cap_net_raw,cap_net_admin+eip' /usr/bin/b
RUN setcap cap_ipc_lock=+ep /usr/bin/c && setcap -r /usr/bin/d && setcap cap_sys_admin-ep /usr/bin/e
RUN setcap -v cap_sys_admin=ep /usr/bin/f && setcap $CAPS /usr/bin/g && getcap /usr/bin/h
RUN apt-get install -y libcap2-bin
