#!/usr/bin/env bash
# linkedom 0.18.15, happy-dom 21.0.4 (JavaScript)
#
# Guess: a page that is read and written again is the same page to the next reader: what stands in a
# textarea is text with references, as elsewhere, and & in an attribute is written as &amp; (HTML,
# 13.3).
# Seen: in an attribute & is written as it is, so that a title of &copy; as six characters is ©
# after one round, and &lt; is <. In a textarea &lt; is read as four characters. No error tells.
# happy-dom has both right. The end of the line behind the start tags of textarea and pre, which
# HTML takes away, stays in both libraries.
. "$(dirname "$0")/lib.bash"

npm_package linkedom@0.18.15 happy-dom@21.0.4 <<'JS'
import { parseHTML } from "linkedom";
import { Window } from "happy-dom";

const dom = {
  linkedom: (html) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document,
  "happy-dom": (html) => {
    const { document } = new Window();
    document.body.innerHTML = html;
    return document;
  },
};
for (const [name, read] of Object.entries(dom)) {
  let html = '<p title="&amp;copy; &amp;lt;备">号</p>';
  for (let round = 0; round < 2; round++) {
    const { body } = read(html);
    console.log(name, JSON.stringify(body.firstElementChild.getAttribute("title")), body.innerHTML);
    html = body.innerHTML;
  }
  console.log(name, JSON.stringify(read("<textarea>\n京&lt;号</textarea>").body.textContent), JSON.stringify(read("<pre>\n京</pre>").body.textContent));
}
JS
expect node main.mjs <<'OUT'
linkedom "&copy; &lt;备" <p title="&copy; &lt;备">号</p>
linkedom "© <备" <p title="© <备">号</p>
linkedom "\n京&lt;号" "\n京"
happy-dom "&copy; &lt;备" <p title="&amp;copy; &amp;lt;备">号</p>
happy-dom "&copy; &lt;备" <p title="&amp;copy; &amp;lt;备">号</p>
happy-dom "\n京<号" "\n京"
OUT
