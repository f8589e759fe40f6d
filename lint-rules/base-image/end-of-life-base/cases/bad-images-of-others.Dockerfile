# Whoever builds such images keeps the words of the distribution.
FROM example/cuda:9.0-base-ubuntu16.04 AS one
FROM example/app:python3.7 AS two
FROM example/base-centos7 AS three
FROM registry.example.com/mirror/library/node:12 AS four
FROM registry.example.com/ubuntu:18.04
