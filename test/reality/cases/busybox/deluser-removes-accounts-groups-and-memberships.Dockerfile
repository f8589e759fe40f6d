FROM alpine:3.20
RUN adduser -D app && addgroup app audio && addgroup app video && adduser -D second && addgroup crew
RUN delgroup app audio && deluser second && delgroup crew && deluser guest
