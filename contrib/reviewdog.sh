#!/bin/sh
# Findings and suggested changes as comments of a pull request, by reviewdog: https://github.com/reviewdog/reviewdog
npx --yes plimsoll -f rdjson --fail-on never "$@" | reviewdog -f=rdjson -name=plimsoll -reporter=github-pr-review
