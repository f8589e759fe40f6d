FROM scratch AS one
FROM registry.example.com/platform/base:1
