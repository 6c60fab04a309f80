#!/usr/bin/env bash
# multi-ini 2.3.2, ini 7.0.0 (JavaScript)
#
# Guess: icp= in an .ini file is a key with an empty value, as in those that list what may be set, and
# what the package writes it reads.
# Seen: the key is not there, while icp="" is. Of a value with a quote in its middle the package
# writes what it reads as that value and the whole next line, whose key is gone. No error tells. ini
# has the key.
. "$(dirname "$0")/lib.bash"

npm_package multi-ini@2.3.2 ini@7.0.0 <<'JS'
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "ini";
import ini from "multi-ini";

const text = '[site]\nicp=\npolice=""\nlast=1\n';
writeFileSync("a.ini", text);
console.log("read", JSON.stringify(ini.read("a.ini")), "ini:", JSON.stringify(parse(text)));
ini.write("b.ini", { site: { name: '某"备', icp: "京ICP备05000593号" } });
console.log("written", JSON.stringify(readFileSync("b.ini", "utf8")), JSON.stringify(ini.read("b.ini")));
JS
expect node main.mjs <<'OUT'
read {"site":{"police":"","last":"1"}} ini: {"site":{"icp":"","police":"","last":"1"}}
written "[site]\nname=\"某\"备\"\nicp=\"京ICP备05000593号\"\n" {"site":{"name":"某\"备\"\nicp=\"京ICP备05000593号"}}
OUT
