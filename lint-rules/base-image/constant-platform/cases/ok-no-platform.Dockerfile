FROM debian:12 AS one
FROM --platform= debian:12 AS two
FROM --platform=a/b/c/d debian:12
