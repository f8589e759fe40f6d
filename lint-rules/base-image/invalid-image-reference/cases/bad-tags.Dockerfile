FROM debian: AS one
FROM debian:12:slim AS two
FROM debian:-slim AS three
FROM debian:12+1 AS four
FROM debian:@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
