#!/bin/sh
# The launcher under AddressSanitizer and UBSan, through its own tests and every attack: a finding ends it, which
# is a fault, and no test here accepts one. In a copy of the tree: the build that is used is left alone.
set -eu
cd "$(dirname "$0")/.."
PATH="$PWD/node_modules/.bin:$PATH"

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
chmod 711 "$copy"
tree=$copy/tree
mkdir "$tree"
git ls-files -z | xargs -0 cp -a --parents -t "$tree"
cp -a --parents -t "$tree" executor/languages/build/preload # what programs have beside their libc, made by set-up
ln -s "$PWD/node_modules" "$tree/node_modules"
make --silent -C "$tree/sandbox/launcher"
make --silent -C "$tree/sandbox/launcher" BUILD=sanitized LINK= sanitized/launcher \
	EXTRA='-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -U_FORTIFY_SOURCE'
# Leaks are looked for by tracing, which nothing may do to a launcher. What is freed must not be kept for long: the first
# process of a run begins as a fork of the launcher, and its peak of memory with it.
cat > "$tree/sandbox/launcher/build/launcher" <<WRAPPER
#!/bin/sh
ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=1:thread_local_quarantine_size_kb=64 exec "$tree/sandbox/launcher/sanitized/launcher" "\$@"
WRAPPER
cd "$tree"
vitest run --configLoader native --project kernel --project sandbox sandbox executor/tests/attacks/attacks.test.ts
