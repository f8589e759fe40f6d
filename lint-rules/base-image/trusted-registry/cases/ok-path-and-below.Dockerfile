FROM ghcr.io/team/app:1 AS one
FROM ghcr.io/team/deep/app:1 AS two
FROM GHCR.io/team/app:1
