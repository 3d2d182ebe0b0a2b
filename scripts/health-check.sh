#!/bin/sh
# Checks that a service is healthy, then has it grade a correct program in every language, and a wrong one. With a revision,
# only answers of its replicas count. EXECUTOR_API_KEY is the key, or a token, if the service requires one.
# If a Front Door is in front of the app: EXECUTOR_OWN_URL is the app's own address, which is checked first, and
# FRONT_DOOR_MINUTES is how long to wait until Front Door forwards requests. Exits with 3 if it never did, which is
# not a failure of the service.
set -eu
cd "$(dirname "$0")/.."
. scripts/actions.sh
take_arguments 'scripts/health-check.sh [--dry-run] URL [REVISION]' 1 2 "$@"
url=${target%/}
own=${EXECUTOR_OWN_URL:-}
# Azure: a change reaches all of Front Door within 20 minutes, and one right after another within 40.
minutes=${FRONT_DOOR_MINUTES:-${own:+40}}
minutes=${minutes:-0}
key=${EXECUTOR_API_KEY:-}
line_break='
'
$dry_run || for address in "$url" ${own:+"$own"}; do
	case $address in
	*[!A-Za-z0-9._:/-]*) fail "'$address' is not the address of a service." ;;
	https://?* | http://localhost:* | http://127.0.0.1:*) ;;
	http://?*) [ -z "$key" ] || fail "No key is sent to $address: without TLS others could read it." ;;
	*) fail "'$address' is not the address of a service." ;;
	esac
done
case $minutes in *[!0-9]* | ????*) fail "FRONT_DOOR_MINUTES is a number of minutes up to 999, and not '$minutes'." ;; esac
case $key in *"$line_break"*) fail 'EXECUTOR_API_KEY has more than one line.' ;; esac
need_tools curl jq
make_scratch
status=200 # a dry run sends no request

# By a pipe, because every user of this machine can read the arguments of a command.
credentials() { [ -z "$key" ] || printf 'Authorization: Bearer %s\n' "$key"; }

request() { # request <curl and its arguments…>: sets $status, $answer and $why
	answer=$(credentials | "$@" 2> "$scratch/error") || true
	status=${answer##*"$line_break"}
	answer=${answer%"$line_break"*}
	why="$status $answer$(cat "$scratch/error")"
}
say_once() { # say_once <why it is not yet well>
	[ "$1" = "$said" ] || printf '  not yet: %.300s\n' "$1" >&3
	said=$1
}

is_of_revision() {
	case $answer in *'"replica":"'*) ;; *) return 0 ;; esac # not every answer names its replica
	case $answer in *"\"replica\":\"${wanted:+$wanted-}"*) return 0 ;; esac
	why="not of revision $wanted: $answer"
	return 1
}

barred= # statuses that are no failure, because the caller need not have access
# A replica may still be starting, be full, or belong to the previous revision. Such requests are retried for two minutes.
get() { # get <path> <more of curl's arguments…>: sets $answer
	path=$1 && shift
	set -- curl --silent --show-error --max-time 60 --header @- --write-out '\n%{http_code}' "$@" "$url$path"
	shown "$@"
	! $dry_run || return 0
	said=
	for _ in $(seq 24); do
		request "$@"
		case " $barred " in *" $status "*) return 0 ;; esac
		case $status in
		200) ! is_of_revision || return 0 ;;
		404 | 429 | 502 | 503 | 504 | 000 | '') ;;
		*) break ;;
		esac
		say_once "$why"
		sleep 5
	done
	[ "$status" != 401 ] || why="$why: the service asks for a key, and EXECUTOR_API_KEY has none that it takes"
	fail "$path answers $(printf '%.900s' "$why")"
}

expect() { # expect <what> <jq's condition> <what is said, by jq>
	! $dry_run || return 0
	found=$(printf '%s' "$answer" | jq -er "select($2) | $3") || fail "$1: $(printf '%.2000s' "$answer")"
	say "  $1: $found"
}

grade() { # grade <source> <verdict> <tests that pass> <what is expected for 2 and 3>: the source's folder is its language
	language=${1%/*} && language=${language##*/}
	body=$scratch/$language-$2.json
	$dry_run || jq -n --arg language "$language" --rawfile code "$1" --arg sum "$4" '{ $language, $code, test_cases: [
		{ input: "2 3\n", expected_output: $sum }, { input: "-10 4\n", expected_output: "-6", hidden: true, weight: 2 } ] }' > "$body"
	get /execute --header 'Content-Type: application/json' --data-binary "@$body"
	expect "$language" ".verdict == \"$2\" and .summary.passed == $3 and .summary.total_tests == 2" \
		'"\(.verdict), \(.summary.passed) of \(.summary.total_tests) tests, \(.metadata.execution_time_ms) ms, by \(.metadata.replica)"'
}

see_health() {
	get /health
	[ "$status" = 200 ] || return 0
	expect health '.status == "healthy" and (.sandbox.layers | length) > 0' \
		'"version \(.version), kernel \(.sandbox.kernel), Landlock ABI \(.sandbox.landlock_abi), layers \(.sandbox.layers | join(", "))"'
	get /ready
	expect ready '.status == "ready"' '.status'
}

# Without Front Door only probes are answered, and usually not even those: the network refuses the connection first.
see_app_itself() {
	step "Check the app at its own address, $own, which may admit Front Door only"
	edge=$url url=$own barred='403 000'
	see_health
	url=$edge barred=
	[ "$status" = 200 ] || say "  Only Front Door is let in, as configured: $status"
}

explain() { # sets $why: the meaning of an answer that is not from the service
	case $why in
	*'resolve host'*) meaning="the name is not in DNS. A custom domain needs the records of \`terraform output dns\`" ;;
	*'Front Door Service configuration'*) meaning='Front Door does not know this address everywhere yet' ;;
	*certificate* | *SSL*) meaning='Front Door has no certificate for this name yet. Azure makes it once it has seen the DNS records' ;;
	*) meaning='Front Door does not reach the app. Premium does so only when its private link is approved' ;;
	esac
	why="$meaning ($(printf '%.150s' "$why" | tr '\n' ' '))"
}

# A change reaches the locations of Front Door one after another, so one answer is not enough. If a custom domain is not in
# DNS after two minutes, waiting ends: its records must be set manually.
wait_for_front_door() {
	step "Wait until Front Door lets requests through to the service: $minutes minutes at most, as a new one takes up to 40"
	set -- curl --silent --show-error --max-time 20 --header @- --write-out '\n%{http_code}' "$url/health"
	shown "$@"
	! $dry_run || return 0
	deadline=$(($(date +%s) + minutes * 60)) said= passed=0 unresolved=0
	for _ in $(seq $((minutes * 12))); do
		request "$@"
		case $answer in
		*'"replica":"'*) passed=$((passed + 1)) ;;
		*) passed=0 && explain && say_once "$why" ;;
		esac
		[ "$passed" -lt 3 ] || return 0
		case $url,$why in *.azurefd.net,*) ;; *'not in DNS'*) unresolved=$((unresolved + 1)) ;; esac
		[ "$unresolved" -lt 24 ] && [ "$(date +%s)" -lt "$deadline" ] || break
		sleep 5
	done
	printf '\n%s: Front Door lets no request through to the service: %s.\n%s\n' "${0##*/}" "$why" \
		'See docs/operations.md, "Front Door", then run this again.' >&2
	exit 3
}

[ -z "$own" ] || see_app_itself
[ "$minutes" -eq 0 ] || wait_for_front_door

step 'Check its health (every request has the key of EXECUTOR_API_KEY, if there is one, as a header)'
see_health

step 'Check that it grades: a correct program in every language, and a wrong one'
for source in executor/languages/*/smoke.*; do
	grade "$source" accepted 2 5
done
grade executor/languages/python/smoke.py wrong_answer 1 6
$dry_run || say '  All checks passed.'
