FROM ubuntu:bionic-20190612 AS one
FROM centos:7 AS two
FROM centos:centos6 AS three
FROM debian:8.6 AS four
FROM alpine:3.7 AS five
FROM docker.io/library/debian:jessie-backports AS six
FROM arm64v8/alpine:3.12 AS seven
FROM amazonlinux:1 AS eight
FROM mcr.microsoft.com/windows/nanoserver:1803
