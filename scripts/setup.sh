#!/bin/sh
# Prepares a fresh machine: installs system packages, a Node that is new enough and npm packages, and builds the launcher.
# Existing packages are kept, so a second run takes a moment.
set -eu
cd "$(dirname "$0")/.."

packages=
need() { # need <path> <Debian package>
	[ -e "$1" ] || packages="$packages $2"
}
need /usr/bin/gcc gcc
need /usr/bin/make make
need /usr/bin/curl curl
need /usr/bin/jq jq
need /usr/include/seccomp.h libseccomp-dev
need /usr/bin/redis-server redis-server
for list in executor/languages/*/packages; do # of a language: one path and its Debian package per line
	while read -r path package; do need "$path" "$package"; done < "$list"
done
command -v npm > /dev/null || packages="$packages npm"

add() {
	echo "Installing system packages:$1"
	export DEBIAN_FRONTEND=noninteractive
	apt-get update -qq && apt-get install -y -qq --no-install-recommends $1 > /dev/null
}
if [ -n "$packages" ]; then
	if [ "$(id -u)" -ne 0 ]; then
		echo "System packages are missing. Run this once, then try again:" >&2
		echo "  sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends$packages'" >&2
		exit 1
	fi
	add "$packages"
fi

# C++ compiles faster with these: a linker, and what a better precompiled header is made with. Everything works without them.
packages=
need /usr/bin/mold mold
need "$(/usr/bin/gcc -print-file-name=plugin)/include/gcc-plugin.h" "gcc-$(/usr/bin/gcc -dumpversion)-plugin-dev"
if [ -n "$packages" ] && ! { [ "$(id -u)" -eq 0 ] && add "$packages"; }; then
	echo "C++ would compile faster with these packages:$packages" >&2
fi

# The npm package "node" among the development dependencies brings the Node that is used from here on.
stamp=node_modules/.lock-installed
if ! cmp -s package-lock.json "$stamp"; then
	npm ci --no-audit --no-fund --loglevel=error
	cp package-lock.json "$stamp"
fi

make --silent -C sandbox/launcher
PATH="$PWD/node_modules/.bin:$PATH" node executor/languages/prepare.ts
