FROM debian:12
RUN curl -fsSL https://apt.example.com/key.asc -o /etc/apt/keyrings/a.asc \
    && gpg -n -q --import --import-options import-show /etc/apt/keyrings/a.asc \
    | awk '/pub/{getline; gsub(/^ +| +$/,""); if($0 != "0123456789ABCDEF0123456789ABCDEF01234567") exit 1}'
RUN curl -fsSL https://apt.example.com/key.asc | gpg --dearmor -o /usr/share/keyrings/b.gpg \
    && test "$(gpg --show-keys --with-colons /usr/share/keyrings/b.gpg | awk -F: '$1 == "fpr" {print $10; exit}')" = "0123456789ABCDEF0123456789ABCDEF01234567"
RUN curl -fsSL https://www.example.org/dist/KEYS | gpg --import \
    && gpg --export 0123456789ABCDEF0123456789ABCDEF01234567 > /usr/share/keyrings/c.gpg
