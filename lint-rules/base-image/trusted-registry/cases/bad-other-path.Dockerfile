FROM ghcr.io/team/app:1 AS one
FROM ghcr.io/team-evil/app:1 AS two
FROM ghcr.io/other/app:1 AS three
FROM debian:12 AS four
FROM example/debian:12
