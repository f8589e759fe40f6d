FROM debian:12 AS one
FROM registry.example.com:5000/team/app:1
