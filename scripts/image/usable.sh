#!/bin/sh
# Ends with 0 where containers can be built and run, and says why where they cannot.
cd "$(dirname "$0")/../.." && . scripts/image/engine.sh && . scripts/image/base.sh &&
	"$ENGINE" run --rm --publish 127.0.0.1::8000 --memory 1g "$NODE_IMAGE" node --version
