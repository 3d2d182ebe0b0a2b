#!/bin/sh
# Builds the image and tests it in containers, constrained as production constrains it. The arguments are vitest's.
set -eu
cd "$(dirname "$0")/../.."
sh scripts/image/build.sh
. scripts/image/engine.sh
PATH="$PWD/node_modules/.bin:$PATH" IMAGE=${IMAGE:-executor} vitest run --config vitest.image.config.ts "$@"
