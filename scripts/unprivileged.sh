#!/bin/sh
# Tests once more as production runs the service: as an unprivileged uid without capabilities. Only root can; whoever else runs
# them is that already. The arguments are vitest's.
set -eu
cd "$(dirname "$0")/.."
[ "$(id -u)" -eq 0 ] || exit 0
unprivileged='setpriv --reuid=10001 --regid=10001 --clear-groups --inh-caps=-all --bounding-set=-all --no-new-privs'

# A checkout that such a uid cannot reach is linked to where it can.
tree=$PWD
if ! $unprivileged test -r "$tree/package.json"; then
	copy=$(mktemp -d)
	trap 'rm -rf "$copy"' EXIT
	chmod 711 "$copy"
	cp -al "$tree" "$copy/tree" 2> /dev/null || cp -a "$tree" "$copy/tree"
	tree=$copy/tree
fi
cd "$tree"
# No bundling of the configuration: that would write into the checkout.
HOME=/tmp $unprivileged "$tree/node_modules/.bin/node" node_modules/vitest/vitest.mjs run --configLoader native --project kernel "$@"
