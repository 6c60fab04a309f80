#!/usr/bin/env bash
# PyYAML 6.0 (Python, Debian 12) writes, yaml 2.9.1 and js-yaml 5.5.0 (JavaScript) read
#
# Guess: a text of digits that begins with 0 is written with quotes, so that it is a text to each
# reader, and the serial of a filing of 2005 keeps its zero.
# Seen: it has quotes only if all digits are below 8, as it is an octal number to YAML 1.1 then.
# 05000593 has none, since it is no number there, and is 5000593 to readers of YAML 1.2, where all
# digits count in tens. So of one list some serials come over and some lose their zero. 1e5, which is
# text to PyYAML, is 100000 to them, and 0o17 is 15. No error tells.
. "$(dirname "$0")/lib.bash"

debian_package python3-yaml=6.0-3+b2 libyaml-0-2
npm_package yaml@2.9.1 js-yaml@5.5.0 <<'JS'
import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { parse } from "yaml";

const text = readFileSync("a.yaml", "utf8");
console.log("yaml", JSON.stringify(parse(text)), "js-yaml", JSON.stringify(load(text)));
JS
export PYTHONPATH=$PWD/usr/lib/python3/dist-packages
both() {
	/usr/bin/python3 -c 'import yaml; print(yaml.safe_dump(["05000513", "05000593", "05000613", "05000618", "1e5", "0o17"]))' | tee a.yaml
	node main.mjs
}
expect both <<'OUT'
- '05000513'
- 05000593
- '05000613'
- 05000618
- 1e5
- 0o17

yaml ["05000513",5000593,"05000613",5000618,100000,15] js-yaml ["05000513",5000593,"05000613",5000618,100000,15]
OUT
