#!/bin/sh
# All attacks, and how many of each class were refused: as who we are, and when that is root, without any privilege too.
set -u
cd "$(dirname "$0")/.."
[ "$(id -u)" -ne 0 ] || . scripts/in-reach.sh
PATH="$PWD/node_modules/.bin:$PATH"

failed=0
set -- --reporter=./executor/tests/attacks/attack-counts.ts executor/tests/attacks/attacks.test.ts
vitest run --configLoader native --project kernel --project sandbox "$@" || failed=1
sh scripts/unprivileged.sh "$@" || failed=1
exit $failed
