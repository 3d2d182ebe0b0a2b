#!/bin/sh
# Removes all of one environment, after confirmation. Refuses if its resource group is locked: terraform itself would remove its
# own lock first, and then the rest. A resource group that terraform did not make is never removed.
set -eu
cd "$(dirname "$0")/.."
. scripts/actions.sh
take_arguments 'scripts/destroy.sh [--dry-run] ENVIRONMENT' 1 1 "$@"

find_group_that_goes() { # sets $group_removed: empty if the plan keeps it
	step 'Check whether the resource group is removed, too'
	planned=$(ask plan terraform -chdir="$root" show -json "$scratch/plan") || fail 'The plan cannot be read. Nothing was changed.'
	group_removed='<group>'
	! $dry_run || return 0
	group_removed=$(printf '%s' "$planned" | jq -r '.resource_changes[] |
		select(.type == "azurerm_resource_group" and (.change.actions | index("delete"))) | .change.before.name') ||
		fail 'The plan cannot be read. Nothing was changed.'
	[ -n "$group_removed" ] || say "  The resource group $group was not created by this environment, and is kept."
}

# The provider is told to remove its own group whatever is in it, because Azure adds two resources to every group with
# Application Insights. So this looks for resources that are not terraform's.
look_into_group() { # look_into_group <group>
	step "List what else is in the resource group $1, and would be removed with it"
	unseen="The resource group $1 cannot be seen. Nothing was changed."
	tag=$(ask tag az group show --name "$1" --query 'tags.managed_by' --output tsv) || fail "$unseen"
	$dry_run || [ "$tag" = terraform ] || fail "The resource group $1 was not made by terraform. Nothing was changed."
	ours="tags.service=='executor' && tags.managed_by=='terraform'"
	found=$(ask resources az resource list --resource-group "$1" --query "[?!($ours)].[type, name]" --output tsv) || fail "$unseen"
	! $dry_run || return 0
	others=
	while read -r type name; do
		case "$type $name" in
		' ') ;;
		*/*/*' '*) ;; # part of another resource, and removed with that
		*/[Aa]ction[Gg]roups' Application Insights Smart Detection' | */[Ss]mart[Dd]etector[Aa]lert[Rr]ules' Failure Anomalies - '*)
			say "  Added by Azure, and removed: $name"
			;;
		*) others="$others
  $type $name" ;;
		esac
	done <<-END
		$found
	END
	[ -z "$others" ] || fail "The resource group $1 has resources that are not part of this service. Move or delete them first. Nothing was changed.$others"
}

open_environment
$dry_run || [ -n "$group" ] || fail "Nothing is deployed in $target."

step 'Check whether it is locked'
locks=$(ask locks az lock list --resource-group "$group" --query 'length(@)' --output tsv) || fail 'Its locks cannot be listed.'
$dry_run || [ "$locks" = 0 ] || fail "The resource group $group is locked. Take the lock away first (docs/operations.md), then run this again."

step 'Plan what is removed'
plan "$no_image" '' -destroy || fail 'The plan failed. Nothing was changed.'
find_group_that_goes
[ -z "$group_removed" ] || look_into_group "$group_removed"

step "Ask: all of $target is removed, and its logs and keys with it. Its name must be typed."
if ! $dry_run; then
	printf 'Remove all of the above? Type "%s": ' "$target" >&3
	read -r answer || answer=
	[ "$answer" = "$target" ] || fail 'Nothing was changed.'
fi
step 'Remove it'
apply || fail 'It is removed in part. Run this again.'
$dry_run || step "$target is gone."
