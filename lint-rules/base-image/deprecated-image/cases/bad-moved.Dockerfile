FROM vault:1.13.3 AS one
FROM rockylinux:9-minimal AS two
FROM jenkins AS three
FROM arm64v8/consul:1.15
