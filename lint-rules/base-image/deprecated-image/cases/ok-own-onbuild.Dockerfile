# Images of one's own may well be for building on.
FROM example/node:24-onbuild
