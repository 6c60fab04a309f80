#!/usr/bin/env bash
# dnsz 4.5.2, dns-zonefile 0.3.2 (JavaScript)
#
# Guess: a name of digits, as each has in a zone that goes from addresses back to names (1 IN PTR
# …), is a name, since the name is the first thing of a line (RFC 1035, 5.1); and the class may
# stand in front of the time to live or behind it, as is said there.
# Seen: the digits are the time to live, in seconds, and the names of the whole zone are one, the
# zone's own, unless a time to live of its own stands behind the name. With the class in front of
# the time, IN is the type; to dns-zonefile, which has the names, there is no such record. No error
# tells.
. "$(dirname "$0")/lib.bash"

npm_package dnsz@4.5.2 dns-zonefile@0.3.2 <<'JS'
import zonefile from "dns-zonefile";
import { parseZone } from "dnsz";

const zone = `$ORIGIN 2.0.192.in-addr.arpa.
$TTL 3600
1 IN PTR a.example.cn.
2 IN PTR b.example.cn.
3 600 IN PTR c.example.cn.
d IN 600 PTR d.example.cn.
`;
for (const r of parseZone(zone).records) console.log("dnsz        ", r.name, r.ttl, r.type, r.content);
for (const r of zonefile.parse(zone).ptr) console.log("dns-zonefile", r.name, r.ttl ?? "", r.host);
JS
expect node main.mjs <<'OUT'
dnsz         2.0.192.in-addr.arpa 1 PTR a.example.cn.
dnsz         2.0.192.in-addr.arpa 2 PTR b.example.cn.
dnsz         3.2.0.192.in-addr.arpa 600 PTR c.example.cn.
dnsz         d.2.0.192.in-addr.arpa 3600 IN 600 PTR d.example.cn.
dns-zonefile 1  a.example.cn.
dns-zonefile 2  b.example.cn.
dns-zonefile 3 600 c.example.cn.
OUT
