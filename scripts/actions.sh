# Sourced, in the checkout, by deploy.sh, scale.sh, destroy.sh and health-check.sh: prints every action before it is done, and
# in a dry run only prints it. Messages go to descriptor 3, so that the output of a command can be captured.
exec 3>&1
dry_run=false
dry_option=
target=
wanted=
no_image=placeholder.azurecr.io/executor@sha256:$(printf '%064d' 0) # where terraform requires one, and none is used

say() { printf '%s\n' "$*" >&3; }
step() { printf '\n==> %s\n' "$*" >&3; }
fail() { printf '\n%s: %s\n' "${0##*/}" "$*" >&2 && exit 1; }

shown() { # quoted for a shell
	line='  $'
	for word; do
		case $word in
		*\'*) line="$line \"$word\"" ;;
		'' | *[!A-Za-z0-9_./:=@%+,-]*) line="$line '$word'" ;;
		*) line="$line $word" ;;
		esac
	done
	say "$line"
}
act() { # act <command…>
	shown "$@"
	$dry_run || "$@"
}
ask() { # ask <what it is> <command…>: prints its output; in a dry run, its name
	what=$1 && shift
	shown "$@"
	if $dry_run; then printf '<%s>\n' "$what"; else "$@"; fi
}

take_arguments() { # take_arguments <synopsis> <how many at least> <at most> <arguments…>: sets $dry_run, $target and $wanted
	synopsis=$1 least=$2 most=$3 && shift 3
	count=0
	for argument; do
		case $argument in
		--dry-run) dry_run=true dry_option=--dry-run && continue ;;
		-* | '') count=$((most + 1)) ;;
		esac
		count=$((count + 1))
		[ "$count" -ne 1 ] || target=$argument
		[ "$count" -ne 2 ] || wanted=$argument
	done
	[ "$count" -ge "$least" ] && [ "$count" -le "$most" ] && return
	echo "Usage: $synopsis" >&2
	exit 64
}

need_tools() { # a dry run calls no tools
	! $dry_run || return 0
	for tool; do
		command -v "$tool" > /dev/null || fail "$tool is not installed."
	done
}

make_scratch() { # a folder that is removed when the script ends
	scratch='<temporary folder>'
	! $dry_run || return 0
	scratch=$(mktemp -d)
	trap 'rm -rf "$scratch"' EXIT
	trap 'fail "Interrupted. What was under way may be half done: run it again."' INT TERM HUP
}

# What follows is for an environment: two files in terraform/environments, its settings and where its state is.

open_environment() { # checks the subscription and the target, and reads the outputs of terraform: sets $root, $settings, $lock_file, $outputs, $group, $app
	case $target in
	*[!a-z0-9-]*) fail "'$target' is not the name of an environment." ;;
	esac
	root=terraform
	settings=environments/$target.tfvars # relative to $root, as terraform expects
	backend=environments/$target.backend.hcl
	for file in "$root/$settings" "$root/$backend"; do
		[ -f "$file" ] || fail "There is no $file."
	done
	need_tools az terraform jq curl
	make_scratch
	export TF_IN_AUTOMATION=1

	step 'Check which subscription az and terraform work on'
	subscription=$(ask subscription az account show --query id --output tsv) || fail 'az is not logged in. Try: az login'
	ARM_SUBSCRIPTION_ID=${ARM_SUBSCRIPTION_ID:-$subscription}
	$dry_run || [ "$ARM_SUBSCRIPTION_ID" = "$subscription" ] ||
		fail "az works on subscription $subscription, terraform would on $ARM_SUBSCRIPTION_ID (ARM_SUBSCRIPTION_ID)."
	export ARM_SUBSCRIPTION_ID

	step "Read what is deployed as $target"
	# Terraform keeps the settings of a backend in a separate folder, so that it cannot use that of another environment.
	shown export "TF_DATA_DIR=.terraform/$target"
	export TF_DATA_DIR=".terraform/$target"
	# With a lock file the providers are those that it names, and nothing else may be downloaded.
	lock_file=$root/.terraform.lock.hcl
	has_lock_file=false
	[ ! -f "$lock_file" ] || has_lock_file=true
	set -- -input=false -backend-config="$backend"
	! $has_lock_file || set -- "$@" -lockfile=readonly
	act terraform -chdir="$root" init "$@" || fail 'terraform init failed. Nothing was changed.'
	read_outputs || fail 'The state cannot be read. Nothing was changed.'
	owner=$(output environment) # empty if nothing is deployed, or if the last apply was older than this record
	$dry_run || [ "${owner:-$target}" = "$target" ] ||
		fail "The state that $root/$backend names is that of $owner, not of $target. Nothing was changed."
}

read_outputs() {
	outputs=$(ask outputs terraform -chdir="$root" output -json) || return
	$dry_run || outputs=$(printf '%s' "$outputs" | jq -r 'to_entries[] | "\(.key)=\(.value.value // "")"') || return
	group=$(output resource_group_name)
	app=$(output app_name)
}
output() { # output <name>: empty if terraform has no such output
	if $dry_run; then printf '<%s>\n' "$1"; else printf '%s\n' "$outputs" | sed -n "s/^$1=//p"; fi
}

remember_what_runs() { # sets $previous_image and $warm, the number of replicas that are kept ready, for a rollback
	warm=$(output warm_replicas)
	warm=${warm:-0}
	previous_image=
	[ -n "$group" ] && [ -n "$app" ] || return 0
	step 'Check which image runs: that of the revision which was ready last, as the latest one may have failed'
	ready=$(ask 'ready revision' az containerapp list --resource-group "$group" \
		--query "[?name=='$app'].properties.latestReadyRevisionName" --output tsv) || fail 'Azure cannot be queried. Nothing was changed.'
	[ -n "$ready" ] || return 0
	previous_image=$(ask 'previous image' az containerapp revision show --resource-group "$group" --name "$app" --revision "$ready" \
		--query 'properties.template.containers[0].image' --output tsv) || fail 'Azure cannot be queried. Nothing was changed.'
}

plan() { # plan <image> <warm replicas>, or more of terraform's arguments
	image_wanted=$1 warm_wanted=$2 && shift 2
	act terraform -chdir="$root" plan -input=false -lock-timeout=10m -out="$scratch/plan" \
		-var-file="$settings" -var "image=$image_wanted" ${warm_wanted:+-var "warm_replicas=$warm_wanted"} "$@"
}
apply() { act terraform -chdir="$root" apply -input=false -lock-timeout=10m "$scratch/plan"; } # exactly what was planned

wait_until_ready() { # wait_until_ready <image> <replicas>: sets $revision
	step "Wait until the latest revision is ready, has that image and at least $2 replicas: 15 minutes at most"
	names="join(' ', [properties.latestRevisionName, properties.latestReadyRevisionName || 'none'])"
	states="join(' ', [properties.provisioningState, properties.runningState || 'none', to_string(properties.replicas || \`0\`)"
	states="$states, properties.template.containers[0].image])"
	revision='<latest revision>'
	shown az containerapp show --resource-group "$group" --name "$app" --query "$names" --output tsv
	shown az containerapp revision show --resource-group "$group" --name "$app" --revision "$revision" --query "$states" --output tsv
	! $dry_run || return 0
	said=
	for _ in $(seq 90); do
		state='Azure does not answer'
		if names_now=$(az containerapp show --resource-group "$group" --name "$app" --query "$names" --output tsv) &&
			revision=${names_now% *} && states_now=$(az containerapp revision show --resource-group "$group" --name "$app" \
				--revision "$revision" --query "$states" --output tsv); then
			set -- "$1" "$2" $states_now
			state="$revision: $3, $4, $5 replicas, $6"
			case $3,$4 in *Failed*) break ;; esac
			if [ "$names_now" = "$revision $revision" ] && [ "$6" = "$1" ] && [ "$5" -ge "$2" ]; then
				say "  $state"
				return
			fi
		fi
		[ "$state" = "$said" ] || say "  $state"
		said=$state
		sleep 10
	done
	say "  Not ready: $state"
	return 1
}

say_that_going_back_failed() { # say_that_going_back_failed <what should be there>
	stars='**********************************************************************'
	printf '%s\n' '' "$stars" "** GOING BACK FAILED, TOO. $target may be down." "** It should have $1." \
		'** See docs/operations.md, "When going back failed".' "$stars" >&2
	exit 2
}
