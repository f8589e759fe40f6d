FROM debian:bookworm
RUN useradd app && addgroup app audio
RUN adduser app video && deluser app video
