#!/bin/sh
# Tests terraform/ without an account, and where need be without Terraform's registry. The arguments are vitest's.
set -eu
cd "$(dirname "$0")/.."
. scripts/terraform-cli.sh
PATH="$PWD/node_modules/.bin:$PATH" vitest run --config vitest.terraform.config.ts "$@"
