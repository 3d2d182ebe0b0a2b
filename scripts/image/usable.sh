#!/bin/sh
# Exits with 0 if containers can be built and run; otherwise prints why they cannot.
cd "$(dirname "$0")/../.." && . scripts/image/engine.sh && . scripts/image/base.sh &&
	"$ENGINE" run --rm --publish 127.0.0.1::8000 --memory 1g "$NODE_IMAGE" node --version
