#!/bin/sh
# Every test as who we are; and when that is root, what touches the kernel once more as production runs it:
# an unprivileged uid without capabilities. A checkout that such a uid cannot reach is linked to where it can.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/node_modules/.bin:$PATH"
unprivileged='setpriv --reuid=10001 --regid=10001 --clear-groups --inh-caps=-all --bounding-set=-all --no-new-privs'

vitest run
[ "$(id -u)" -eq 0 ] || exit 0

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
HOME=/tmp $unprivileged "$tree/node_modules/.bin/node" node_modules/vitest/vitest.mjs run --configLoader native \
	--project kernel sandbox executor/tests/attacks.test.ts executor/tests/api.test.ts executor/tests/main.test.ts
