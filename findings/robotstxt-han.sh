#!/usr/bin/env bash
# temoto/robotstxt v1.1.2, jimsmart/grobotstxt v1.0.3, robots-parser 3.0.1 (JavaScript)
#
# Guess: a rule of robots.txt with Han characters is for the address as crawlers send it, with
# their bytes, and the other way around; and one with %62 for that with b. RFC 9309, 2.2.2,
# has both among its examples.
# Seen: temoto/robotstxt compares what it is given. A rule for 备案 does not keep a crawler from
# %E5%A4%87…, which is what it asks for, and one for %E5%A4%87… is not found by the Path of
# net/url, which is 备案. grobotstxt and robots-parser know both. None knows %62.
. "$(dirname "$0")/lib.bash"

go_module github.com/temoto/robotstxt@v1.1.2 github.com/jimsmart/grobotstxt@v1.0.3 <<'GO'
package main

import (
	"fmt"
	"net/url"

	"github.com/jimsmart/grobotstxt"
	"github.com/temoto/robotstxt"
)

func main() {
	for _, c := range []struct{ rule, path string }{{"/备案", "/备案"}, {"/%E5%A4%87%E6%A1%88", "/备案"}, {"/%62eian", "/beian"}} {
		file := "User-agent: *\nDisallow: " + c.rule + "\n"
		temoto, err := robotstxt.FromString(file)
		if err != nil {
			panic(err)
		}
		u := &url.URL{Scheme: "http", Host: "127.0.0.1", Path: c.path}
		fmt.Printf("%s allows %v: temoto %t, of Path %t, grobotstxt %t\n", c.rule, u, temoto.TestAgent(u.EscapedPath(), "bot"),
			temoto.TestAgent(u.Path, "bot"), grobotstxt.AgentAllowed(file, "bot", u.String()))
	}
}
GO
expect go run . <<'OUT'
/备案 allows http://127.0.0.1/%E5%A4%87%E6%A1%88: temoto true, of Path false, grobotstxt false
/%E5%A4%87%E6%A1%88 allows http://127.0.0.1/%E5%A4%87%E6%A1%88: temoto false, of Path true, grobotstxt false
/%62eian allows http://127.0.0.1/beian: temoto true, of Path true, grobotstxt true
OUT
npm_package robots-parser@3.0.1 <<'JS'
import parse from "robots-parser";

for (const [rule, path] of [["/备案", "/备案"], ["/%E5%A4%87%E6%A1%88", "/备案"], ["/%62eian", "/beian"]]) {
  const { href } = new URL(path, "http://127.0.0.1");
  const robots = parse("http://127.0.0.1/robots.txt", `User-agent: *\nDisallow: ${rule}\n`);
  console.log(`${rule} allows ${href}: robots-parser ${robots.isAllowed(href)}`);
}
JS
expect node main.mjs <<'OUT'
/备案 allows http://127.0.0.1/%E5%A4%87%E6%A1%88: robots-parser false
/%E5%A4%87%E6%A1%88 allows http://127.0.0.1/%E5%A4%87%E6%A1%88: robots-parser false
/%62eian allows http://127.0.0.1/beian: robots-parser true
OUT
