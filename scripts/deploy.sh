#!/bin/sh
# Deploys an image to one environment: builds and pushes it (or uses EXECUTOR_IMAGE, which is already pushed), plans,
# applies, waits until it is ready, runs a smoke test, and rolls back to the previous image if any of that fails.
# EXECUTOR_API_KEY is the key for the smoke test, if the service requires one. Exits with 1 if the deployment failed, with 2 if
# the rollback failed, too, and with 3 if the image is healthy and stays, but something else is left to do, which is printed.
set -eu
cd "$(dirname "$0")/.."
. scripts/actions.sh
. scripts/front-door.sh
. scripts/scalers.sh
take_arguments 'scripts/deploy.sh [--dry-run] ENVIRONMENT' 1 1 "$@"
image=${EXECUTOR_IMAGE:-}
[ -z "$image" ] || printf '%s' "$image" | grep -Eqx '[a-z0-9.-]+(/[a-z0-9._-]+)+@sha256:[0-9a-f]{64}' ||
	fail "EXECUTOR_IMAGE must be <registry>/<name>@sha256:<64 hexadecimal digits>, and is '$image'."

# init recorded the newest providers, with hashes for this machine only. In a workflow, which cannot commit the lock file, none are chosen.
make_lock_file() {
	$has_lock_file && ! $dry_run && return
	step "Only if $lock_file is missing: record the providers for all platforms"
	[ -z "${GITHUB_ACTIONS:-}" ] || $dry_run || fail "$lock_file is missing. Deploy once by hand, and commit it. Nothing was changed."
	act terraform -chdir="$root" providers lock -platform=linux_amd64 -platform=linux_arm64 -platform=darwin_amd64 \
		-platform=darwin_arm64 -platform=windows_amd64 ||
		fail "The providers cannot be recorded. Remove $lock_file, and run this again. Nothing was changed."
	$dry_run || say "  Commit $lock_file: it fixes the versions of the providers on every machine."
}

# An image can only be pushed to a registry that exists, and the app only starts when the vault has the digests of its keys.
make_what_comes_first() {
	step 'Only if nothing is deployed yet: make the registry and the key vault'
	# The group and the record of the state's owner are targets, too: terraform writes only the outputs of targets.
	plan "$no_image" '' -target=module.stack.module.registry -target=module.stack.module.vault \
		-target=module.stack.azurerm_resource_group.this -target=module.stack.data.azurerm_resource_group.existing \
		-target=terraform_data.environment ||
		fail 'The plan failed. Nothing was changed.'
	apply || fail 'They could not be created. Nothing else was changed.'
	read_outputs || fail 'The state cannot be read.'
}

ask_for_key_digests() {
	vault=$(output key_vault_name)
	secret=$(output api_keys_secret_name)
	[ -n "$vault" ] && [ -n "$secret" ] || return 0
	step 'Only if nothing runs yet: check that the key vault has the digests of the API keys'
	why=$(ask secret az keyvault secret show --vault-name "$vault" --name "$secret" --query id --output tsv 2>&1) && return
	case $why in
	*SecretNotFound*) fail "The key vault has no digests of API keys. Write them (see docs/operations.md), then run this again:
  az keyvault secret set --vault-name $vault --name $secret --file <file>" ;;
	*) say "  It cannot be checked from here: $why" ;; # the deploying account need not have that permission
	esac
}

build_and_push() { # sets $image
	server=$(output registry_login_server)
	registry=$(output registry_name)
	step 'If EXECUTOR_IMAGE is not set: build the image'
	commit=$(ask commit git describe --always --dirty --abbrev=40 --exclude='*')
	time='<time>'
	$dry_run || time=$(date -u +%Y%m%d%H%M%S)
	tag=$server/executor:$commit-$time # never moved: the registry may delete an image that has lost its tag
	ENGINE='<docker or podman>'
	$dry_run || . scripts/image/engine.sh
	act env "IMAGE=$tag" sh scripts/image/build.sh
	architecture=$(ask architecture "$ENGINE" image inspect --format '{{.Architecture}}' "$tag")
	$dry_run || [ "$architecture" = amd64 ] || fail "The image is for $architecture. Container Apps run amd64 only."

	step 'Push it, and take its digest'
	act env "DOCKER_COMMAND=$ENGINE" az acr login --name "$registry"
	act "$ENGINE" push "$tag"
	digest=$(ask digest az acr repository show --name "$registry" --image "${tag#*/}" --query digest --output tsv)
	image=$server/executor@$digest
}

# Before anything is changed: a workflow's login gives new tokens for some minutes only.
find_key() {
	[ -z "${EXECUTOR_API_KEY:-}" ] && [ -n "$(output api_keys_secret_name)$(output entra_audience)" ] || return 0
	audience=$(output entra_audience)
	[ -n "$audience" ] || fail 'The service requires a key: set EXECUTOR_API_KEY for the smoke test. The app was not changed.'
	step 'If EXECUTOR_API_KEY is not set: get a token of Entra ID for the smoke test'
	EXECUTOR_API_KEY=$(ask token az account get-access-token --resource "$audience" --query accessToken --output tsv) ||
		fail 'No token could be obtained: set EXECUTOR_API_KEY for the smoke test. The app was not changed.'
	export EXECUTOR_API_KEY
}

smoke_test() { # 3 if the image is healthy, but something else failed
	url=$(output url) left=0
	find_own_address || return 1
	look_at_scalers || left=3
	if [ -n "$own" ]; then
		! private_link_waits || return 3
		! custom_domain_waits || left=3
	fi
	step 'Smoke test: it must grade a program in every language'
	shown sh scripts/health-check.sh "$url" "$revision"
	EXECUTOR_OWN_URL=$own sh scripts/health-check.sh ${dry_option:+"$dry_option"} "$url" "$revision" || return
	return $left
}

put_in_place() { # put_in_place <image>: what was planned. 3 as above
	{ apply && read_outputs && wait_until_ready "$1" "$warm"; } || return 1
	smoke_test
}

open_environment
make_lock_file
remember_what_runs
if $dry_run || [ -z "$(output registry_login_server)" ] || [ -z "$(output key_vault_name)" ]; then make_what_comes_first; fi
if $dry_run || [ -z "$previous_image" ]; then ask_for_key_digests; fi
find_key
[ -n "$image" ] || build_and_push

step "Deploy $image to $target"
plan "$image" "$warm" || fail 'The plan failed. Nothing was changed.'
result=0
put_in_place "$image" || result=$?
if [ "$result" -eq 0 ] && ! $dry_run; then
	step "$target runs $image at $url"
	exit
fi
if [ "$result" -eq 3 ]; then
	printf '\n%s\n' "$target runs $image, which is healthy. The steps named above remain to be done." >&2
	exit 3
fi

[ -n "$previous_image" ] || fail "This failed: $image. There is no image before it to go back to; what was created is kept."
step "If any of that failed: go back to $previous_image"
result=0
{ plan "$previous_image" "$warm" && put_in_place "$previous_image"; } || result=$?
case $result in 0 | 3) ;; *) say_that_going_back_failed "$previous_image" ;; esac
$dry_run || fail "This failed: $image. $target runs the image before it, $previous_image."
