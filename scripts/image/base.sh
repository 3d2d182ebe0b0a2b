# Sourced, after engine.sh: gets $NODE_IMAGE. If no registry can be reached, a stand-in is made from the same parts: Debian
# from Debian's packages, Node and npm from npm's. It gets the same tag, so that the Dockerfile does not change.
NODE_IMAGE=${NODE_IMAGE:-docker.io/library/node:26-trixie-slim}
STAND_IN='executor.stand-in=true'

make_stand_in() {
	echo "No registry that can be reached has $NODE_IMAGE. Making a stand-in from Debian's and npm's packages." >&2
	case $(uname -m) in
	x86_64) architecture=x64 ;;
	aarch64) architecture=arm64 ;;
	*) echo "There is no stand-in for $(uname -m)." >&2 && return 1 ;;
	esac
	for tool in mmdebstrap npm; do
		command -v "$tool" > /dev/null && continue
		apt-get update -qq
		DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends -qq "$tool" > /dev/null
	done
	work=$(mktemp -d)
	node_version=$(sed -n 's/^ *"node": "\([0-9.]*\)".*/\1/p' package.json)
	(cd "$work" && npm pack --silent "node-linux-$architecture@$node_version" npm@11 > /dev/null)
	mkdir -p "$work/local/bin" "$work/local/lib/node_modules/npm"
	tar -xzf "$work"/node-linux-*.tgz -C "$work/local" --strip-components 1 package/bin/node
	tar -xzf "$work"/npm-*.tgz -C "$work/local/lib/node_modules/npm" --strip-components 1
	ln -s ../lib/node_modules/npm/bin/npm-cli.js "$work/local/bin/npm"
	chmod -R u=rwX,go=rX "$work/local"
	mmdebstrap --quiet --variant=minbase --include=libatomic1 \
		--dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
		--customize-hook="cp -a --no-preserve=ownership $work/local \"\$1/usr/\"" trixie "$work/base.tar"
	"$ENGINE" import --change 'CMD ["node"]' --change "LABEL $STAND_IN" "$work/base.tar" "$NODE_IMAGE" > /dev/null
	rm -rf "$work"
}

is_stand_in() { # as opposed to the image of a registry
	"$ENGINE" image inspect --format '{{range $name, $value := .Config.Labels}}{{$name}}={{$value}} {{end}}' "$NODE_IMAGE" | grep -q "$STAND_IN"
}

if ! "$ENGINE" image inspect "$NODE_IMAGE" > /dev/null 2>&1; then
	timeout 300 "$ENGINE" pull --quiet "$NODE_IMAGE" 2> /dev/null || make_stand_in
elif is_stand_in; then
	timeout 300 "$ENGINE" pull --quiet "$NODE_IMAGE" 2> /dev/null || echo "The base image is the stand-in for $NODE_IMAGE." >&2
fi
