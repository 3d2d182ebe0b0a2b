#!/bin/sh
# Builds the image and tests it in containers, with the restrictions of production. The arguments are vitest's.
set -eu
cd "$(dirname "$0")/../.."
sh scripts/image/build.sh
. scripts/image/engine.sh
PATH="$PWD/node_modules/.bin:$PATH" IMAGE=${IMAGE:-executor} vitest run --config vitest.image.config.ts "$@"
