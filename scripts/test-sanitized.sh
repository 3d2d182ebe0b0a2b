#!/bin/sh
# Runs the launcher under AddressSanitizer and UBSan, through its own tests and every attack: a finding ends the launcher, which
# is a fault, and no test here accepts a fault. Runs in a copy of the tree, so that the normal build is not changed.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/node_modules/.bin:$PATH"

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
chmod 711 "$copy"
tree=$copy/tree
mkdir "$tree"
git ls-files -z | xargs -0 cp -a --parents -t "$tree"
# What setup.sh has built: the libraries that are preloaded into programs, and what fork servers are started with.
cp -a --parents -t "$tree" executor/languages/build/preload executor/languages/build/python executor/languages/build/java \
	executor/languages/build/archives
ln -s "$PWD/node_modules" "$tree/node_modules"
make --silent -C "$tree/sandbox/launcher"
make --silent -C "$tree/sandbox/launcher" BUILD=sanitized LINK= sanitized/launcher \
	EXTRA='-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -U_FORTIFY_SOURCE'
# The leak check works by tracing, which a launcher denies to every process. The quarantine of freed memory is small: the first
# process of a run begins as a fork of the launcher, so that memory counts in its peak.
cat > "$tree/sandbox/launcher/build/launcher" <<WRAPPER
#!/bin/sh
ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=1:thread_local_quarantine_size_kb=64 exec "$tree/sandbox/launcher/sanitized/launcher" "\$@"
WRAPPER
cd "$tree"
vitest run --configLoader native --project kernel --project sandbox sandbox executor/tests/attacks/attacks.test.ts
