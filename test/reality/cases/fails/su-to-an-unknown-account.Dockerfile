# reality: build fails, undefined-account
FROM debian:bookworm
RUN su app -c id
