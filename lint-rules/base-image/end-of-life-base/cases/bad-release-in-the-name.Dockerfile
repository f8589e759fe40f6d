FROM gcr.io/distroless/base-debian11 AS one
FROM gcr.io/distroless/nodejs18-debian12 AS two
FROM registry.access.redhat.com/ubi7/ubi:7.9
