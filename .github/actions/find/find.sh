#!/usr/bin/env bash
# find.sh ICP: marks what icp find -near has a remark on in the committed texts below
# ICP_PATHS, in the language ICP_LANG, and fails if there is any.
set -euo pipefail

escaped() { # escaped TEXT: as a property of a workflow command
	local text=${1//'%'/%25}
	text=${text//:/%3A}
	printf %s "${text//,/%2C}"
}

# Runners of macOS have Bash 3, without mapfile.
paths=()
while IFS= read -r path; do
	paths+=("$path")
done <<<"${ICP_PATHS%$'\n'}"
git ls-files --error-unmatch -- "${paths[@]}" >/dev/null
wrong=0
# Of the files those that are text; there may be more than one command takes. A status of 1 is
# that nothing was found.
lines=$({ git grep -zIl '' -- "${paths[@]}" || true; } |
	xargs -0r sh -c '"$0" find -near -lang "$ICP_LANG" -- "$@" </dev/null || [ $? = 1 ]' "$1") || wrong=1
while IFS= read -r line; do
	column=() # file, offset, as printed, notation, remarks; and a link behind them
	while [[ $line == *$'\t'* ]]; do
		column+=("${line%%$'\t'*}")
		line=${line#*$'\t'}
	done
	case ${column[4]:-} in
	'' | 页面将它隐藏 | 'hidden by the page') ;; # a script may show it
	*) # Of a file in a file, and of one that is not in UTF-8, the line is a guess.
		row=$({ head -c "${column[1]}" -- "${column[0]}" || true; } 2>/dev/null | wc -l)
		printf '::error file=%s,line=%d::%s: %s\n' "$(escaped "${column[0]}")" $((row + 1)) "${column[2]//'%'/%25}" "${column[4]}"
		wrong=1
		;;
	esac
done <<<"$lines"
exit "$wrong"
