# reality: build fails, wrong-account-tool
# Only Debian's deluser takes an account out of a group; BusyBox's delgroup does.
FROM alpine:3.20
RUN adduser -D app && addgroup app audio
RUN deluser app audio
