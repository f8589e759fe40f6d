FROM localhost:5000/app AS one
FROM registry.example.com:5000/team/app:1
