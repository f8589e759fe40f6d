FROM debian:12\$x
