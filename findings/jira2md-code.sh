#!/usr/bin/env bash
# jira2md 3.0.1 (JavaScript)
#
# Guess: what turns Jira's marks into Markdown leaves what stands between {code} as it is, and a
# name with _ in it, since a mark is at the edge of a word in both.
# Seen: within {code} stars are doubled, # is a list, links are made, and {{…}} is in backquotes, so
# that a script is another one; in the other direction stars are halved between ```. icp_number_1 is
# icp*number*1 in the text as well. No error tells.
. "$(dirname "$0")/lib.bash"

npm_package jira2md@3.0.1 <<'JS'
import jira2md from "jira2md";

for (const text of ["{code}\n*备案*\n{code}", "{code}\n# 备案\n{code}", "{code}\n[备案|https://a.cn/] {{号}}\n{code}", "icp_number_1"]) {
  console.log(JSON.stringify(text), JSON.stringify(jira2md.to_markdown(text)));
}
console.log(JSON.stringify(jira2md.to_jira("```\n**备案** icp_number_1\n```")));
JS
expect node main.mjs <<'OUT'
"{code}\n*备案*\n{code}" "```\n**备案**\n```"
"{code}\n# 备案\n{code}" "```\n1. 备案\n```"
"{code}\n[备案|https://a.cn/] {{号}}\n{code}" "```\n[备案](https://a.cn/) `号`\n```"
"icp_number_1" "icp*number*1"
"{code}\n*备案* icp_number_1\n{code}"
OUT
