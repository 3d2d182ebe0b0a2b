# Sourced by deploy.sh after actions.sh. If KEDA refuses one scale rule, the app does not scale at all, not even by its other rules,
# and the deployment still succeeds: only the system log reports it (microsoft/azure-container-apps, issue 1786).

# KEDA's names for it (pkg/eventreason). Those of the HPA are left out: it reports an error for every replica that has just started.
scaler_failures='KEDAScalerFailed|KEDAMetricSourceFailed|KEDAScaleTarget(Activation|Deactivation)Failed|ScaledObject(Check|Update)Failed'
# Logged at every deployment, while a revision is created.
passing="scaleTargetRef|Target resource doesn't exist"

# A failure is over once KEDA has called the rules ready after it.
failures_of_revision() {
	jq -Rrn --arg revision "$revision" --arg failures "^($scaler_failures)$" --arg passing "$passing" '
		[inputs | fromjson? | objects | select(.RevisionName == $revision and (.Reason | type) == "string")]
		| (map(select(.Reason == "ScaledObjectReady").TimeStamp) | max // "") as $ready
		| map(select((.Reason | test($failures)) and .TimeStamp > $ready))
		| map(select(.Reason != "ScaledObjectCheckFailed" or ("\(.Msg)" | test($passing) | not)) | "\(.Reason): \(.Msg)")
		| unique[]'
}

look_at_scalers() { # of $revision: fails where a scale rule does
	step 'Check in the system log whether a scale rule fails: one that does stops all scaling of the app'
	if ! log=$(ask log az containerapp logs show --resource-group "$group" --name "$app" --type system --tail 300 --format json); then
		say '  The system log cannot be read. An alert also reports failing scale rules.'
		return 0
	fi
	! $dry_run || return 0
	failures=$(printf '%s\n' "$log" | failures_of_revision) || failures='The system log cannot be parsed.'
	[ -n "$failures" ] || return 0
	printf '\n%s\n%s\n%s\n' "Nothing scales: a scale rule of $revision fails." "$failures" \
		"Correct the rule in $root/$settings and deploy again (docs/operations.md, \"A scale rule fails\")." >&2
	return 1
}
