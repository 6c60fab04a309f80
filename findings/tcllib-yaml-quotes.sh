#!/usr/bin/env bash
# tcllib 1.21 (Tcl 8.6, Debian 12), yaml 2.9.1 (JavaScript)
#
# Guess: what dict2yaml writes of a text, yaml2dict reads as that text: it has quotes where they are
# needed, as around # 1 or no. Tcl has no types, so that 05000593 may be a number to others.
# Seen: it writes no quotes at all. Of # 1 and {粤} nothing is left, no is 0, 1,000 is 1000, a text
# in quotes or brackets has none, an indent is gone, 备: is a list of its own, and @icp is an error.
# No error tells when it is written. Others read the comments, lists and numbers, too.
. "$(dirname "$0")/lib.bash"

debian_package tcl8.6=8.6.13+dfsg-2 libtcl8.6=8.6.13+dfsg-2 tcllib=1.21+dfsg-1
export TCL_LIBRARY=$PWD/usr/share/tcltk/tcl8.6 TCLLIBPATH=$PWD/usr/share/tcltk
cat >main.tcl <<'TCL'
package require yaml
foreach text {{# 1} no 1,000 [1] {"京"} {  京} 备: {{粤}} 京ICP备05000593号-1} {
	set written [yaml::dict2yaml [list icp $text]]
	puts "$text -> [lindex [split $written \n] 1] -> [dict get [yaml::yaml2dict $written] icp]"
}
catch {yaml::yaml2dict [yaml::dict2yaml {icp @icp}]} message
puts $message
set file [open a.yaml w]
puts $file [yaml::dict2yaml {comment {号 #1} list {[1]} no no}]
close $file
TCL
npm_package yaml@2.9.1 <<'JS'
import { readFileSync } from "node:fs";
import { parse } from "yaml";

console.log("JavaScript", JSON.stringify(parse(readFileSync("a.yaml", "utf8"))));
JS
run() {
	tclsh8.6 main.tcl
	node main.mjs
}
expect run <<'OUT'
# 1 -> icp: # 1 -> 
no -> icp: no -> 0
1,000 -> icp: 1,000 -> 1000
[1] -> icp: [1] -> 1
"京" -> icp: "京" -> 京
  京 -> icp:   京 -> 京
备: -> icp: 备: -> 备 {}
{粤} -> icp: {粤} -> 
京ICP备05000593号-1 -> icp: 京ICP备05000593号-1 -> 京ICP备05000593号-1
line(2): Reserved indicators {@} can't start a plain scalar.
JavaScript {"comment":"号","list":[1],"no":"no"}
OUT
