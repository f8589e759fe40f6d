FROM debian:12 AS base
FROM bases
