FROM debian:12 AS one
FROM example/app:latest-1.0 AS two
FROM example/latest:1.0 AS three
FROM latest:1.0 AS four
FROM debian:stable
