FROM debian:12 AS plain
USER root
CMD ["id"]

FROM debian:12 AS number
USER 0
CMD ["id"]

FROM debian:12 AS zeros
USER 00
CMD ["id"]

FROM debian:12 AS both
USER root:root
CMD ["id"]

FROM debian:12 AS numbers
USER 0:0
CMD ["id"]

FROM debian:12 AS quoted
USER "root"
CMD ["id"]
