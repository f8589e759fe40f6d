FROM debian AS one
FROM debian:12 AS two
FROM two
