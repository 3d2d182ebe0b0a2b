# Sourced, as root, in the checkout: changes to a folder that the uid of programs can reach. A checkout that it cannot reach is linked there.
unprivileged='setpriv --reuid=10001 --regid=10001 --clear-groups --inh-caps=-all --bounding-set=-all --no-new-privs'
tree=$PWD
if ! $unprivileged test -r "$tree/package.json"; then
	copy=$(mktemp -d)
	trap 'rm -rf "$copy"' EXIT
	chmod 711 "$copy"
	cp -al "$tree" "$copy/tree" 2> /dev/null || cp -a "$tree" "$copy/tree"
	tree=$copy/tree
fi
cd "$tree"
