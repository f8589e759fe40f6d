FROM cimg/base:2025.01
CMD ["sudo", "/usr/sbin/sshd", "-D"]
