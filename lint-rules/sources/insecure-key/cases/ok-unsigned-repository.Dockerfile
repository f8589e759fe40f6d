FROM rockylinux:9
# Nobody asks for the key then, which blind-repository reports
COPY <<EOF /etc/yum.repos.d/example.repo
[example]
baseurl=https://rpm.example.com/9/
gpgkey=http://rpm.example.com/key
gpgcheck=0
EOF
