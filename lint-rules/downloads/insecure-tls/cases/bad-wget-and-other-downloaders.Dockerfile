FROM debian:12
RUN wget --no-check-certificate https://example.com/a
RUN wget -q --no-check-cert https://example.com/a -O a
RUN wget --check-certificate=off https://example.com/a
RUN wget -e check_certificate=off https://example.com/a
RUN wget --no-check-certificate http://example.com/a
RUN aria2c --check-certificate=false https://example.com/a
RUN axel -k https://example.com/a
RUN http --verify=no --download https://example.com/a
RUN https --verify no example.com/a
RUN lftp -e "set ssl:verify-certificate no; mirror a; quit" https://example.com
RUN yt-dlp --no-check-certificates https://example.com/a
