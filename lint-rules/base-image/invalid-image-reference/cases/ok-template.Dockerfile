FROM BASEIMAGE AS one
FROM #IMAGE_NAME# AS two
FROM {{image}}:1 AS three
FROM %%BASE%%-node AS four
FROM <image> AS five
FROM @@BASE@@:1 AS six
FROM __BASE__ AS seven
FROM REGISTRY/IMAGE:TAG AS eight
FROM registry.example.com/REPLACE-ME AS nine
FROM ARCH-debian:12 AS ten
FROM __BASEIMAGE_ARCH__/alpine:3.21
