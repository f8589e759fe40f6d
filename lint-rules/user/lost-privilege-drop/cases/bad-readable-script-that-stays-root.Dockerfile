FROM postgres:16
COPY <<-"EOT" /start.sh
	#!/bin/sh
	mkdir -p /data
	exec postgres "$@"
EOT
ENTRYPOINT ["/start.sh"]
