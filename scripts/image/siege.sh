#!/bin/sh
# Runs the image for some minutes under hostile programs and requests, together with honest ones: see executor/tests/image/siege.ts.
set -eu
cd "$(dirname "$0")/../.."
. scripts/image/engine.sh
PATH="$PWD/node_modules/.bin:$PATH" IMAGE=${IMAGE:-executor} node executor/tests/image/siege.ts "$@"
