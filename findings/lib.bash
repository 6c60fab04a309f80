# What the findings share. Each runs in a new folder, which is gone afterwards.
set -euo pipefail
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"

go_module() { # go_module PACKAGE@VERSION...: a module that requires them; main.go is on standard input
	cat >main.go
	go mod init finding 2>/dev/null
	[ $# = 0 ] || go get "$@" 2>/dev/null
}

npm_package() { # npm_package PACKAGE@VERSION...: a package that requires them; main.mjs is on standard input
	cat >main.mjs
	npm init --yes >/dev/null
	npm install --silent --no-audit --no-fund "$@"
}

expect() { # expect COMMAND...: its output is what standard input says, or the finding is no more true
	"$@" >got 2>&1 || true
	cat got
	diff - got >changed || {
		printf 'NO MORE TRUE:\n'
		cat changed
		exit 1
	}
}
