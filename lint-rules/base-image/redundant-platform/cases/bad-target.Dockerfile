FROM --platform=$TARGETPLATFORM debian:12 AS one
FROM --platform=${TARGETPLATFORM} debian:12 AS two
from   --platform="$TARGETPLATFORM"   debian:12
