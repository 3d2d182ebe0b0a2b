#!/bin/sh
# A rehearsal of a contest against running services, or a few replicas on this machine: scripts/rehearse.sh --help.
# Paths in arguments are relative to where it is called.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
PATH="$root/node_modules/.bin:$PATH"
exec node "$root/scripts/rehearse/main.ts" "$@"
