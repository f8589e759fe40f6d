FROM debian:12 AS one
FROM library/debian:12 AS two
FROM docker.io/library/debian:12 AS three
FROM index.docker.io/example/app:1 AS four
FROM example/app:1
