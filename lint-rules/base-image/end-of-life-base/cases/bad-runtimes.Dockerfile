FROM node:8-alpine AS one
FROM python:2.7.18 AS two
FROM golang:1.9-stretch AS three
FROM node:carbon-slim AS four
FROM python:2 AS five
FROM php:7-fpm
