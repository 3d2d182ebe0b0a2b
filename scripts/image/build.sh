#!/bin/sh
# Builds the image from the Dockerfile, with docker or podman, also if no registry can be reached.
set -eu
cd "$(dirname "$0")/../.."
. scripts/image/engine.sh
. scripts/image/base.sh
IMAGE=${IMAGE:-executor}

set -- --build-arg "NODE_IMAGE=$NODE_IMAGE" --build-arg "DEBIAN_SOURCES=${DEBIAN_SOURCES:-}"
set -- "$@" --build-arg "VERSION=$(sed -n 's/^ *"version": "\(.*\)".*/\1/p' package.json)"
set -- "$@" --build-arg "REVISION=$(git rev-parse HEAD 2> /dev/null || echo unknown)"
# The CA certificate for npm behind an inspecting proxy, if this machine's Node is configured with one.
[ ! -f "${NODE_EXTRA_CA_CERTS:-}" ] || set -- "$@" --secret "id=ca,src=$NODE_EXTRA_CA_CERTS"
# Only Docker's own format has a HEALTHCHECK; the steps need no network of their own.
[ "$ENGINE" = docker ] || set -- "$@" --format docker --network host --ulimit nofile=8192:8192 --ulimit nproc=8192:8192
DOCKER_BUILDKIT=1 "$ENGINE" build "$@" --tag "$IMAGE" .
