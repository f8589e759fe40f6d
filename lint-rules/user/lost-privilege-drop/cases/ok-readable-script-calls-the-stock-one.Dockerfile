FROM postgres:16
COPY <<-"EOT" /start.sh
	#!/bin/sh
	mkdir -p /data
	exec docker-entrypoint.sh "$@"
EOT
ENTRYPOINT ["/start.sh"]
