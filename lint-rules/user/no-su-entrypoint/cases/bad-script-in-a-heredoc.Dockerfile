FROM debian:12
COPY <<-"EOT" /entrypoint.sh
	#!/bin/bash
	chown app /data
	if [ "$1" = debug ]; then
		exec su - app
	fi
	su app -c "/srv/server $*"
EOT
ENTRYPOINT ["/entrypoint.sh"]
