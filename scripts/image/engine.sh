# Sourced, in the checkout: sets $ENGINE to docker or podman, whichever works. If neither does, podman is installed.
install_podman() {
	[ "$(id -u)" -eq 0 ] && command -v apt-get > /dev/null || {
		echo 'Neither docker nor podman works here. Install one of them, then try again.' >&2
		return 1
	}
	echo 'Installing podman' >&2
	apt-get update -qq
	DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends -qq \
		podman buildah runc uidmap netavark aardvark-dns iptables > /dev/null
}

if docker info > /dev/null 2>&1; then
	ENGINE=docker
else
	command -v podman > /dev/null && { [ "$(id -u)" -ne 0 ] || command -v iptables > /dev/null; } || install_podman
	ENGINE=podman
	# A rootless podman was configured by its user; root's podman must run on any machine.
	[ "$(id -u)" -ne 0 ] || export CONTAINERS_CONF="$PWD/scripts/image/containers.conf"
	podman info > /dev/null
fi
export ENGINE
