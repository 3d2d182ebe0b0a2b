#!/bin/sh
# Every test as who we are; and what touches the kernel once more without any privilege.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/node_modules/.bin:$PATH"

vitest run
sh scripts/unprivileged.sh sandbox executor/tests/attacks.test.ts executor/tests/faults.test.ts executor/tests/main.test.ts
