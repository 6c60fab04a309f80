#!/usr/bin/env bash
# @fungible-systems/zone-file 2.0.0, dns-zonefile 0.3.2, dnsz 4.5.2 (JavaScript)
#
# Guess: what reads zone files of DNS reads a record of TXT with several strings, with ; or \" in
# one of them, and a record without a name, which has that of the record in front (RFC 1035, 5.1).
# Seen: the first string is all there is of several in one line, ; within quotes ends the text as a
# comment would, and \" ends it, too. A record without a name has IN, its class, for one, and to
# dns-zonefile the zone's own, which is another host. No error tells. dnsz has the strings and the
# name.
. "$(dirname "$0")/lib.bash"

npm_package @fungible-systems/zone-file@2.0.0 dns-zonefile@0.3.2 dnsz@4.5.2 <<'JS'
import { parseZoneFile } from "@fungible-systems/zone-file";
import zonefile from "dns-zonefile";
import { parseZone } from "dnsz";

const zone = String.raw`$ORIGIN example.cn.
$TTL 3600
@ IN TXT "one" "two"
a IN TXT "icp=1; host=2"
b IN TXT "a\"b"
c IN A 192.0.2.1
  IN AAAA 2001:db8::1
`;
const show = (of, records) => console.log(of, JSON.stringify(records));
const first = parseZoneFile(zone);
show("zone-file   ", [...first.txt.map((r) => [r.name, r.txt]), ...first.aaaa.map((r) => [r.name, r.ip])]);
const second = zonefile.parse(zone);
show("dns-zonefile", [...second.txt.map((r) => [r.name, r.txt]), ...second.aaaa.map((r) => [r.name, r.ip])]);
show("dnsz        ", parseZone(zone).records.filter((r) => r.type !== "A").map((r) => [r.name, r.content]));
JS
expect node main.mjs <<'OUT'
zone-file    [["@",["one","two"]],["a","icp=1"],["b",["a\\","b"]],["IN","2001:db8::1"]]
dns-zonefile [["@","\"one\" \"two\""],["a","\"icp=1; host=2\""],["b","\"a\\\"b\""],["@","2001:db8::1"]]
dnsz         [["example.cn","\"one\" \"two\""],["a.example.cn","\"icp=1; host=2\""],["b.example.cn","\"a\\\"b\""],["c.example.cn","2001:db8::1"]]
OUT
