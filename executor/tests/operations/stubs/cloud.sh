#!/bin/sh
# Stands in for az, terraform, docker, curl, git and sleep. Notes how it was called, and answers as a small cloud would, whose
# state is in the folder $CLOUD. What goes wrong there is said by patterns: $FAILS of calls, the others of images.
name=${0##*/}
printf '%s\n' "$name $*" >> "$CLOUD/calls"
case "$name $*" in
$FAILS) echo "${FAILS_WITH:-$name was told to fail}" >&2 && exit 1 ;;
esac

has() { cat "$CLOUD/$1" 2> /dev/null; }
put() { printf '%s' "$2" > "$CLOUD/$1"; }
plan() {
	kind=all image= warm=0
	for word; do
		case $word in
		-out=*) file=${word#-out=} ;;
		image=*) image=${word#image=} ;;
		warm_replicas=*) warm=${word#warm_replicas=} ;;
		-target=*) kind=targeted ;;
		-destroy) kind=destroy ;;
		esac
	done
	printf '%s %s %s' "$kind" "$image" "$warm" > "$file"
}

apply() {
	for file; do :; done
	read -r kind image warm < "$file" || true
	case $kind in
	targeted) put outputs first ;;
	destroy) rm -f "$CLOUD/outputs" "$CLOUD/image" ;;
	all)
		put outputs all
		[ "$image $warm" = "$(has image) $(has warm)" ] || put revision $(($(has revision) + 1))
		put image "$image"
		put warm "$warm"
		case $image in $NEVER_READY) ;; *) put ready "$image"; put ready-revision "$(has revision)" ;; esac
		case $image in $APPLY_FAILS) echo 'an alert could not be made' >&2 && exit 1 ;; esac # though the app is there
		;;
	esac
}

outputs() { # none, those of what comes first, or all
	pairs=
	case $(has outputs) in
	first | all)
		pairs='resource_group_name="group" registry_name="registry" registry_login_server="registry.azurecr.io"'
		pairs="$pairs key_vault_name=\"vault\" api_keys_secret_name=\"api-keys\""
		pairs="$pairs environment=${STATE_OF:-\"${TF_DATA_DIR##*/}\"}"
		;;
	esac
	if [ "$(has outputs)" = all ]; then
		pairs="$pairs app_name=\"executor\" environment_name=\"environment\" url=\"${SERVICE_URL:-https://executor.example}\""
		pairs="$pairs max_replicas=300 warm_replicas=$(has warm) entra_audience=${AUDIENCE:-null}"
	fi
	separator='{'
	[ -z "${DNS:-}" ] || pairs="$pairs dns=$DNS"
	for pair in $pairs; do
		printf '%s"%s":{"value":%s}' "$separator" "${pair%%=*}" "${pair#*=}"
		separator=,
	done
	[ -n "$pairs" ] || printf '{'
	echo '}'
}

planned() { # of a plan to destroy: whether the group is ours, and so in it
	for file; do :; done
	read -r kind _ < "$file" || true
	changes=
	[ "$kind" != destroy ] || has existing-group > /dev/null ||
		changes='{"type":"azurerm_resource_group","change":{"actions":["delete"],"before":{"name":"group"}}},'
	printf '{"resource_changes":[%s{"type":"azurerm_key_vault","change":{"actions":["no-op"]}}]}' "$changes"
}

front_door() { # answers itself as often as $EDGE_CLOSED says
	edge_calls=$(($(has edge-calls || echo 0) + 1))
	put edge-calls $edge_calls
	[ "$edge_calls" -le "${EDGE_CLOSED:-0}" ] || return 0
	case ${EDGE_SAYS:-} in
	'curl: '*) echo "$EDGE_SAYS" >&2 && printf '\n000' ;;
	*) printf '%s\n%s' "${EDGE_SAYS:-<h2>Oops! We weren't able to find your Azure Front Door Service configuration.</h2>}" "${EDGE_STATUS:-404}" ;;
	esac
	return 1
}

answer() { # as the service does, by a replica of the revision that is ready
	cat > "$CLOUD/headers"
	for last; do :; done
	case $last in
	https://own.example/*) [ "${OWN_STATUS:-403}" = 200 ] || { printf 'RBAC: access denied\n%s' "${OWN_STATUS:-403}" && return; } ;;
	*) front_door || return 0 ;;
	esac
	revision=$(has ready-revision)
	[ "$(grep -c ^curl "$CLOUD/calls")" -gt "${OLD_ANSWERS:-0}" ] || revision=$((revision - 1))
	replica="executor--$revision-5c-x"
	case $last in
	*/health)
		printf '{"status":"healthy","version":"1.0.0","replica":"%s",' "$replica"
		printf '"sandbox":{"kernel":"6.6","landlock_abi":3,"layers":["landlock"]}}'
		;;
	*/ready) printf '{"status":"ready"}' ;;
	*/execute)
		for word; do case $word in @*.json) body=$(cat "${word#@}") ;; esac; done
		case $body in *'"6"'*) verdict=wrong_answer passed=1 ;; *) verdict=accepted passed=2 ;; esac
		case $(has ready) in $GRADES_WRONG) verdict=runtime_error ;; esac
		printf '{"verdict":"%s","summary":{"passed":%s,"total_tests":2},' $verdict "${PASSED:-$passed}"
		printf '"metadata":{"replica":"%s","execution_time_ms":9}}' "$replica"
		;;
	esac
	printf '\n%s' "${STATUS:-200}"
}

case "$name $*" in
'az account show'*) echo 00000000-0000-0000-0000-000000000001 ;;
'az account get-access-token'*) echo a-token ;;
'az containerapp list'*'.properties.latestReadyRevisionName --output tsv') [ -z "$(has ready)" ] || echo "executor--$(has ready-revision)" ;;
*'.containers[0].image --output tsv') has ready ;;
'az containerapp show'*ingress.fqdn*)
	echo "${OWN_HOST:-executor.example} /subscriptions/1/resourceGroups/group/providers/Microsoft.App/managedEnvironments/environment"
	;;
'az containerapp logs show'*) has system-log || true ;;
'az afd profile show'*) echo "${SKU:-Standard}_AzureFrontDoor" ;;
'az afd custom-domain list'*) echo "${DOMAIN_STATE:-Approved}" ;;
'az network private-endpoint-connection list'*) [ "$(grep -c '^az network' "$CLOUD/calls")" -le "${LINKS_AFTER:-0}" ] || has links || true ;;
'az containerapp revision show'*)
	state=Running
	[ "$(has image)" = "$(has ready)" ] || state=${STATE_OF_UNREADY:-Failed}
	replicas=$(($(grep -c '^az containerapp revision show' "$CLOUD/calls") * ${REPLICAS_PER_LOOK:-1000}))
	[ $replicas -le "$(has warm)" ] || replicas=$(has warm)
	echo "Provisioned $state $replicas $(has image)"
	;;
'az containerapp show'*) echo "executor--$(has revision) executor--$(has ready-revision)" ;;
'az lock list'*) has locks || echo 0 ;;
'az group show'*) echo "${GROUP_TAG-terraform}" ;;
'az resource list'*) has untagged || true ;;
'az acr repository show'*) echo "sha256:$(printf '%064d' 2)" ;;
'terraform '*' plan '*) plan "$@" ;;
'terraform '*' apply '*) apply "$@" ;;
'terraform '*' output -json') outputs ;;
'terraform '*' show -json '*) planned "$@" ;;
'docker image inspect --format {{.Architecture}}'*) echo "${ARCHITECTURE:-amd64}" ;;
'git describe'*) echo 0123456789abcdef0123456789abcdef01234567 ;;
curl*) answer "$@" ;;
esac
