#!/usr/bin/env bash
# flat 6.0.1 (JavaScript)
#
# Guess: what is flattened and unflattened again has the same keys. That keys which are numbers make a
# list is documented, and where there is no list, as at the top, they stay keys.
# Seen: a key of digits that begins with 0 loses it, also at the top: serials of filings of 2005,
# 05000593, are 5000593, and 01 and 1 are one key, of which one is left. In a list 01 is the second
# place, whatever was there. With the option object all stay. No error tells.
. "$(dirname "$0")/lib.bash"

npm_package flat@6.0.1 <<'JS'
import { flatten, unflatten } from "flat";

for (const object of [{ "05000593": { n: 1 } }, { "01": { n: 1 }, 1: { n: 2 } }, { icp: { 0: { n: 1 }, "01": { n: 2 } } }, { 京: { n: 1 } }]) {
  const flat = flatten(object);
  console.log(JSON.stringify(object), JSON.stringify(unflatten(flat)), JSON.stringify(unflatten(flat, { object: true })));
}
JS
expect node main.mjs <<'OUT'
{"05000593":{"n":1}} {"5000593":{"n":1}} {"05000593":{"n":1}}
{"1":{"n":2},"01":{"n":1}} {"1":{"n":1}} {"1":{"n":2},"01":{"n":1}}
{"icp":{"0":{"n":1},"01":{"n":2}}} {"icp":[{"n":1},{"n":2}]} {"icp":{"0":{"n":1},"01":{"n":2}}}
{"京":{"n":1}} {"京":{"n":1}} {"京":{"n":1}}
OUT
