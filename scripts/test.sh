#!/bin/sh
# Runs every test as the current user, and the kernel tests once more unprivileged, as in production. If the current user
# is root, the attacks run only unprivileged, because they take the longest: `npm run attacks` runs them both ways.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/node_modules/.bin:$PATH"
export NODE_COMPILE_CACHE="$PWD/node_modules/.cache/modules" # the service is started some eighty times

if [ "$(id -u)" -ne 0 ]; then
	vitest run
	exit
fi
vitest run --exclude executor/tests/attacks/attacks.test.ts
sh scripts/unprivileged.sh sandbox executor/tests/attacks/attacks.test.ts executor/tests/service/faults.test.ts
