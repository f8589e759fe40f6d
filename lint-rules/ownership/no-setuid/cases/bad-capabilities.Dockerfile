FROM debian:12
RUN setcap cap_sys_admin+ep /usr/bin/a && setcap 'cap_net_raw,cap_dac_override=eip' /usr/bin/b
RUN setcap -q CAP_SETUID=+ep /usr/bin/c && sudo /sbin/setcap =ep /usr/bin/d && setcap all+p /usr/bin/e
RUN setcap 'cap_net_raw=ep cap_sys_ptrace+ep' /usr/bin/f cap_kill=p /usr/bin/g
