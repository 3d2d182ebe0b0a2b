# Sourced, in the checkout: makes sure that `terraform` has a version that terraform/ accepts (required_version). If it is missing, it is
# downloaded to node_modules/.cache; if it is too old, that is reported and nothing is changed.
TERRAFORM_VERSION=1.11.4
TERRAFORM_FOLDER="$PWD/node_modules/.cache/terraform/cli-$TERRAFORM_VERSION"

download_terraform() (
	case $(uname -m) in
	x86_64) architecture=amd64 ;;
	aarch64) architecture=arm64 ;;
	*) echo "There is no Terraform for $(uname -m)." >&2 && return 1 ;;
	esac
	zip=terraform_${TERRAFORM_VERSION}_linux_$architecture.zip
	sums=terraform_${TERRAFORM_VERSION}_SHA256SUMS
	work=$(mktemp -d)
	trap 'rm -rf "$work"' EXIT
	cd "$work"
	for file in "$zip" "$sums"; do
		curl --fail --silent --show-error --location --max-time 300 --remote-name \
			"https://releases.hashicorp.com/terraform/$TERRAFORM_VERSION/$file" || return 1
	done
	grep " $zip\$" "$sums" | sha256sum --check --quiet - || return 1
	/usr/bin/python3 -m zipfile -e "$zip" . || return 1
	chmod 755 terraform
	mkdir -p "$TERRAFORM_FOLDER"
	mv terraform "$TERRAFORM_FOLDER/terraform"
)

PATH="$PATH:$TERRAFORM_FOLDER"
if ! command -v terraform > /dev/null && ! download_terraform; then
	echo "Terraform is missing, and cannot be downloaded. Install 1.11 or newer, but not 2, so that PATH has it, and try again." >&2
	exit 1
fi
case $(terraform version 2> /dev/null | sed -n '1s/^Terraform v//p') in
1.1[1-9].* | 1.[2-9][0-9].*) ;;
*)
	echo "$(command -v terraform) is $(terraform version 2> /dev/null | head -n 1). Install 1.11 or newer, but not 2, and try again." >&2
	exit 1
	;;
esac
