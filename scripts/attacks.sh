#!/bin/sh
# Runs all attacks and prints how many of each class were refused: as the current user and, if that is root, also unprivileged.
set -u
cd "$(dirname "$0")/.."
[ "$(id -u)" -ne 0 ] || . scripts/in-reach.sh
PATH="$PWD/node_modules/.bin:$PATH"

failed=0
set -- --reporter=./executor/tests/attacks/attack-counts.ts executor/tests/attacks/attacks.test.ts
vitest run --configLoader native --project kernel --project sandbox "$@" || failed=1
sh scripts/unprivileged.sh "$@" || failed=1
exit $failed
