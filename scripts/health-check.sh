#!/bin/sh
# Asks a service whether it is well, then has it grade a right program in every language, and a wrong one. With a revision,
# only answers of its replicas count. EXECUTOR_API_KEY is the key, or a token, where the service asks for one.
set -eu
cd "$(dirname "$0")/.."
. scripts/actions.sh
take_arguments 'scripts/health-check.sh [--dry-run] URL [REVISION]' 1 2 "$@"
url=${target%/}
key=${EXECUTOR_API_KEY:-}
line_break='
'
$dry_run || case $url in
*[!A-Za-z0-9._:/-]*) fail "'$target' is no address of a service." ;;
https://?* | http://localhost:* | http://127.0.0.1:*) ;;
http://?*) [ -z "$key" ] || fail "A key is not sent to $url: everybody on the way could read it." ;;
*) fail "'$target' is no address of a service." ;;
esac
case $key in *"$line_break"*) fail 'EXECUTOR_API_KEY has more than one line.' ;; esac
need_tools curl jq
make_scratch

# By a pipe, because everybody on this machine can read the arguments of a command.
credentials() { [ -z "$key" ] || printf 'Authorization: Bearer %s\n' "$key"; }

is_of_revision() {
	case $answer in *'"replica":"'*) ;; *) return 0 ;; esac # not every answer says who gave it
	case $answer in *"\"replica\":\"${wanted:+$wanted-}"*) return 0 ;; esac
	why="not of revision $wanted: $answer"
	return 1
}

# A replica may have to start first, be full, or be one of the revision before. Those are asked again, two minutes long.
get() { # get <path> <more of curl's arguments…>: sets $answer
	path=$1 && shift
	set -- curl --silent --show-error --max-time 60 --header @- --write-out '\n%{http_code}' "$@" "$url$path"
	shown "$@"
	! $dry_run || return 0
	said=
	for _ in $(seq 24); do
		answer=$(credentials | "$@" 2> "$scratch/error") || true
		status=${answer##*"$line_break"}
		answer=${answer%"$line_break"*}
		why="$status $answer$(cat "$scratch/error")"
		case $status in
		200) ! is_of_revision || return 0 ;;
		404 | 429 | 502 | 503 | 504 | 000 | '') ;;
		*) break ;;
		esac
		[ "$why" = "$said" ] || printf '  not yet: %.300s\n' "$why" >&3
		said=$why
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

grade() { # grade <source> <verdict> <tests that pass> <what is expected for 2 and 3>: the source's name is its language
	language=${1##*/} && language=${language%%.*}
	body=$scratch/$language-$2.json
	$dry_run || jq -n --arg language "$language" --rawfile code "$1" --arg sum "$4" '{ $language, $code, test_cases: [
		{ input: "2 3\n", expected_output: $sum }, { input: "-10 4\n", expected_output: "-6", hidden: true, weight: 2 } ] }' > "$body"
	get /execute --header 'Content-Type: application/json' --data-binary "@$body"
	expect "$language" ".verdict == \"$2\" and .summary.passed == $3 and .summary.total_tests == 2" \
		'"\(.verdict), \(.summary.passed) of \(.summary.total_tests) tests, \(.metadata.execution_time_ms) ms, by \(.metadata.replica)"'
}

step 'See whether it is well (every request has the key of EXECUTOR_API_KEY, if there is one, as a header)'
get /health
expect health '.status == "healthy" and (.sandbox.layers | length) > 0' \
	'"version \(.version), kernel \(.sandbox.kernel), Landlock ABI \(.sandbox.landlock_abi), layers \(.sandbox.layers | join(", "))"'
get /ready
expect ready '.status == "ready"' '.status'

step 'See whether it grades: a right program in every language, and one that is taken for wrong'
for source in scripts/smoke/*; do
	grade "$source" accepted 2 5
done
grade scripts/smoke/python.py wrong_answer 1 6
$dry_run || say '  All is well.'
