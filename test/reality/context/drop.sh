#!/bin/sh
exec setpriv --reuid=app --regid=app --clear-groups "$@"
