#!/bin/sh
# Tests terraform/ without an account and, if it cannot be reached, without Terraform's registry. The arguments are vitest's.
set -eu
cd "$(dirname "$0")/.."
. scripts/terraform-cli.sh
PATH="$PWD/node_modules/.bin:$PATH" vitest run --config vitest.terraform.config.ts "$@"
