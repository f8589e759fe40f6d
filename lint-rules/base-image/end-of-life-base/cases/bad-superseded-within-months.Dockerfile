# There is a new one every few weeks: nobody is alarmed by the last but one.
FROM rust:1.90 AS build
FROM rust:1.90-buster
