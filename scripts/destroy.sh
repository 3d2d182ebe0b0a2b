#!/bin/sh
# Removes all of one environment, after a question. Not where its resource group is locked: terraform itself would take its
# own lock away first, and then the rest.
set -eu
cd "$(dirname "$0")/.."
. scripts/actions.sh
take_arguments 'scripts/destroy.sh [--dry-run] ENVIRONMENT' 1 1 "$@"

open_environment
$dry_run || [ -n "$group" ] || fail "Nothing is deployed in $target."

step 'See whether it is locked'
locks=$(ask locks az lock list --resource-group "$group" --query 'length(@)' --output tsv) || fail 'Its locks cannot be seen.'
$dry_run || [ "$locks" = 0 ] || fail "The resource group $group is locked. Take the lock away first (docs/operations.md), then run this again."

step 'Plan what is removed'
plan "$no_image" '' -destroy || fail 'The plan failed. Nothing was changed.'

step "Ask: all of $target is removed, and its logs and keys with it. Its name must be typed."
if ! $dry_run; then
	printf 'Remove all of the above? Type "%s": ' "$target" >&3
	read -r answer || answer=
	[ "$answer" = "$target" ] || fail 'Nothing was changed.'
fi
step 'Remove it'
apply || fail 'It is removed in part. Run this again.'
$dry_run || step "$target is gone."
