#!/bin/sh
# Writes the files beside it: a site of pages with a number each, as Wget, HTTrack,
# warcio.js, node-warc, chrome-har, SingleFile and Chromium store it. It takes Node
# 20, npm, wget, httrack, chromium and zstd; TOOLS is a folder with the packages,
# which else are installed.
set -eu
cd "$(dirname "$0")"
real=$PWD
work=$(mktemp -d)
server= browser=
trap 'kill $server $browser 2>/dev/null || true; rm -rf "$work"' EXIT

if [ -z "${TOOLS:-}" ]; then
	export TOOLS=$work/tools
	mkdir "$TOOLS"
	npm install --prefix "$TOOLS" --no-audit --no-fund warcio@2.4.11 node-warc@3.3.1 chrome-har@1.3.1 \
		chrome-remote-interface@0.34.0 single-file-cli@2.0.83 >"$work/npm.log"
fi
port=8765
node server.mjs $port "$real/truth.tsv" &
server=$!
sleep 2
cd "$work"

wget -q -r -e robots=off --warc-file=wget --no-warc-keep-log -P mirror http://127.0.0.1:$port/ || true # 404
cp wget.warc.gz "$real"

httrack -q --quiet -O httrack http://127.0.0.1:$port/ >/dev/null
mkdir -p "$real/httrack"
cp httrack/127.0.0.1_$port/[0-9]* "$real/httrack"

node "$real/fetch.mjs" $port "$real/truth.tsv" "$real/warcio.warc.gz"

chromium --headless --no-sandbox --disable-gpu --remote-debugging-port=9222 --user-data-dir=profile about:blank >browser.log 2>&1 &
browser=$!
sleep 6
node "$real/capture.mjs" $port "$real/truth.tsv" "$real"
gzip -9nf "$real/chrome-har.har"

mkdir -p "$real/singlefile"
while read -r _ path; do
	node "$TOOLS/node_modules/single-file-cli/single-file-node.js" "http://127.0.0.1:$port$path" "$real/singlefile$path.html" \
		--browser-executable-path=/usr/bin/chromium --browser-args='["--no-sandbox"]' || true
done <"$real/truth.tsv"
