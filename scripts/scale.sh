#!/bin/sh
# Before a contest: keeps this many replicas ready, whatever the load. After it: `reset` restores the minimum of
# ENVIRONMENT.tfvars. Uses terraform, so that its state and Azure agree; a deployment in between keeps this setting.
set -eu
cd "$(dirname "$0")/.."
. scripts/actions.sh
take_arguments 'scripts/scale.sh [--dry-run] ENVIRONMENT REPLICAS|reset' 2 2 "$@"
case $wanted in
reset) replicas=0 ;;
0* | *[!0-9]* | ?????*) fail "'$wanted' is neither a number of replicas from 1 to 1000 nor reset." ;;
*) replicas=$wanted ;;
esac
[ "$replicas" -le 1000 ] || fail "'$wanted' is neither a number of replicas from 1 to 1000 nor reset."

open_environment
remember_what_runs
$dry_run || [ -n "$previous_image" ] || fail "Nothing runs in $target yet."
most=$(output max_replicas)
$dry_run || [ "$replicas" -le "${most:-1000}" ] || fail "$target may have $most replicas at most: see max_replicas in $root/$settings."

step 'Check how many cores are left: while the new revision starts, the old one is still there'
act az containerapp env list-usages --resource-group "$group" --name "$(output environment_name)" --output table

step "Keep $replicas replicas ready in $target, instead of $warm (0: no more than usual)"
plan "$previous_image" "$replicas" || fail 'The plan failed. Nothing was changed.'
if apply && wait_until_ready "$previous_image" "$replicas" && ! $dry_run; then
	step "$target keeps at least $replicas replicas."
	[ "$replicas" -eq 0 ] || say "They cost money until: scripts/scale.sh $target reset"
	exit
fi

step "If any of that failed: go back to $warm"
if ! { plan "$previous_image" "$warm" && apply && wait_until_ready "$previous_image" "$warm"; }; then
	say_that_going_back_failed "$warm replicas kept, and $previous_image"
fi
$dry_run || fail "This failed: $replicas replicas. $target keeps $warm, as before."
