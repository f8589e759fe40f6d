FROM registry.example.com/base:1
ARG BASE
FROM $BASE
