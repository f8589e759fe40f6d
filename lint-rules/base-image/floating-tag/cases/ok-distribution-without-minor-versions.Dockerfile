FROM fedora:41 AS one
FROM registry.fedoraproject.org/fedora:41 AS two
FROM quay.io/fedora/fedora:41
