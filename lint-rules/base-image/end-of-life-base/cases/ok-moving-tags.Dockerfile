FROM ubuntu:rolling AS one
FROM python:3 AS two
FROM node:lts-alpine AS three
FROM alpine:edge AS four
FROM debian:sid AS five
FROM composer:2 AS six
FROM alpine AS seven
FROM golang:alpine AS eight
FROM debian:stable-slim AS nine
FROM php:8-apache
