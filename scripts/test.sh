#!/bin/sh
# Every test as who we are; and what touches the kernel once more without any privilege, as production runs it. The attacks
# are run there only when we are root, because they take the longest: `npm run attacks` runs them both ways.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/node_modules/.bin:$PATH"
export NODE_COMPILE_CACHE="$PWD/node_modules/.cache/modules" # the service is started some eighty times

if [ "$(id -u)" -ne 0 ]; then
	vitest run
	exit
fi
vitest run --exclude executor/tests/attacks/attacks.test.ts
# Once more where a noisy machine made one miss its moment; `npm run attacks` gives no second chance.
sh scripts/unprivileged.sh --retry=1 sandbox executor/tests/attacks/attacks.test.ts executor/tests/service/faults.test.ts
