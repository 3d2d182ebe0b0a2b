#!/bin/sh
# Prints which of CPython's own tests, a package of Debian, behave differently in the sandbox. The arguments are those of differential.ts.
set -eu
cd "$(dirname "$0")/.."
sh scripts/setup.sh
version=$(/usr/bin/python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])')
if [ ! -e "/usr/lib/python$version/test/test_os.py" ]; then
	package="libpython$version-testsuite"
	if [ "$(id -u)" -ne 0 ]; then
		echo "CPython's tests are missing. Run this once, then try again: sudo apt-get install $package" >&2
		exit 1
	fi
	apt-get update -qq
	DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends -qq "$package" > /dev/null
fi
PATH="$PWD/node_modules/.bin:$PATH" exec node executor/tests/tools/differential/differential.ts "$@"
