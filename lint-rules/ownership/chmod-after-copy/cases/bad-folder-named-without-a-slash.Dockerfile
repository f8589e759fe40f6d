FROM debian:12
COPY app.jar /usr/local/lib
RUN chmod 644 /usr/local/lib/app.jar
COPY --from=build /out/tool /usr/local/bin/tool
RUN chmod +x /usr/local/bin/tool
