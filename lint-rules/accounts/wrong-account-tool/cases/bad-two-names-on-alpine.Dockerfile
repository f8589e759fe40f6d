FROM alpine:3.20
RUN adduser -D app && addgroup app audio && adduser app video
RUN deluser app audio && delgroup app video
