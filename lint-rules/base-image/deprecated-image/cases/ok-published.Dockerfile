FROM eclipse-temurin:21-jre AS one
FROM hashicorp/vault:1.19 AS two
FROM rockylinux/rockylinux:9 AS three
FROM quay.io/centos/centos:stream9 AS four
FROM jenkins/jenkins:lts AS five
FROM google/cloud-sdk:alpine AS six
FROM registry.k8s.io/pause:3.10 AS seven
FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS eight
FROM node:24
