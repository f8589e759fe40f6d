FROM localhost:5000/app AS app
FROM registry.example.com:5000/team/app
