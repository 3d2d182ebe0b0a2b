#!/bin/sh
# Tests once more as production runs the service: as an unprivileged uid without capabilities. Only root can do that; any other
# user is unprivileged already. The arguments are vitest's.
set -eu
cd "$(dirname "$0")/.."
[ "$(id -u)" -eq 0 ] || exit 0
. scripts/in-reach.sh
# No bundling of the configuration: that would write into the checkout.
HOME=/tmp $unprivileged "$tree/node_modules/.bin/node" node_modules/vitest/vitest.mjs run --configLoader native --project kernel --project sandbox "$@"
