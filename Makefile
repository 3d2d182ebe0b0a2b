# Every target sets the machine up first; see scripts/setup.sh. npm puts node_modules/.bin, and so our Node, first.
.PHONY: start test check bench image test-image test-terraform setup

PORT ?= 8000
export PORT

start: setup
	@PATH="$(CURDIR)/node_modules/.bin:$$PATH" exec node executor/main.ts

test: setup
	@npm test --silent

check: setup
	@npm run --silent types
	@npm run --silent lint
	@npm run --silent unused

bench: setup
	@npm run --silent bench

image:
	@sh scripts/image/build.sh

test-image: setup
	@sh scripts/image/test.sh

test-terraform: setup
	@sh scripts/test-terraform.sh

setup:
	@sh scripts/setup.sh
