FROM openjdk:17-slim AS one
FROM docker.io/library/java:8 AS two
FROM adoptopenjdk/openjdk11 AS three
FROM centos:7 AS four
FROM centos AS five
FROM mono:6 AS six
FROM circleci/node:14 AS seven
FROM sentry:9 AS eight
FROM mhart/alpine-node:10
