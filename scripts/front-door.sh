# Sourced by deploy.sh after actions.sh. If a Front Door is in front of the app, some steps are manual: approving the
# private link of Premium, and setting the DNS records of a custom domain. Waiting does not help, so the remaining steps are printed.

find_own_address() { # sets $own, the app's own address where $url is that of a Front Door, and $environment
	step 'Check whether a Front Door is in front of the app'
	found=$(ask address az containerapp show --resource-group "$group" --name "$app" \
		--query "join(' ', [properties.configuration.ingress.fqdn, properties.environmentId])" --output tsv) || return
	own=https://${found%% *} environment=${found##* }
	if [ "$own" = "$url" ]; then own=; fi
}

# Front Door may ask for its link several times (Azure's documentation calls that a known issue): one approval is enough.
private_link_waits() {
	step 'Check whether its private link is approved, if it is Premium: that is done by hand, once'
	sku=$(ask sku az afd profile show --resource-group "$group" --profile-name "$app-edge" --query sku.name --output tsv) || return 1
	state=properties.privateLinkServiceConnectionState
	set -- az network private-endpoint-connection list --id "$environment" \
		--query "[?$state.description=='$app-edge'].[$state.status, id]" --output tsv
	$dry_run || [ "$sku" = Premium_AzureFrontDoor ] || return 1
	shown "$@"
	! $dry_run || return 1
	links=
	for _ in $(seq 30); do # the request comes some minutes after the apply, so this waits up to 5 minutes for it
		links=$("$@") || return 1
		[ -z "$links" ] || break
		sleep 10
	done
	case $links in *Approved*) return 1 ;; esac
	say '  It is not approved, so Front Door cannot reach the app. Approve it:'
	printf '%s\n' "${links:-none <its id, once it exists>}" | while read -r status id; do
		say "    az network private-endpoint-connection approve --id $id --description executor # $status"
	done
	say "  Then run this, which waits until Front Door has noticed: FRONT_DOOR_MINUTES=40 scripts/health-check.sh $url"
}

custom_domain_waits() { # sets $url to Front Door's own name, which works without DNS records
	dns=$(output dns)
	[ -n "$dns" ] || return 1
	step 'Check whether Front Door has validated the custom domain, if there is one: two DNS records are set for it by hand'
	domain=${url#https://}
	validation=$(ask state az afd custom-domain list --resource-group "$group" --profile-name "$app-edge" \
		--query "[?hostName=='$domain'].domainValidationState" --output tsv) || return 1
	! $dry_run || return 1
	case $validation in
	Approved) return 1 ;;
	PendingRevalidation | RefreshingValidationToken) # it is still served for 45 days
		say "  The domain must be validated again before its certificate expires: $domain is '$validation'. See docs/operations.md, \"Front Door\"."
		return 1
		;;
	esac
	say "  It is not validated: $domain is '${validation:-unknown}'. Set these records in your DNS:"
	printf '%s' "$dns" | jq -r '"    TXT    \(.txt.name)  \(.txt.value)", "    CNAME  \(.cname.name)  \(.cname.value)"' >&3
	say "  Then run this, which waits until the certificate is there: FRONT_DOOR_MINUTES=90 scripts/health-check.sh $url"
	say '  Until then the checks use the host name that Front Door gives.'
	url=https://$(printf '%s' "$dns" | jq -r .cname.value)
}
