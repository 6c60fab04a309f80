package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-icp/icp"
)

// diffShadowShapes have shadow roots; $ is the name of what may have one.
var diffShadowShapes = []string{
	`<$><template shadowrootmode=open>京ICP备18011342号</template></$>津ICP备18006391号`,
	`<$><template shadowrootmode=open>x</template>京ICP备18011342号</$>津ICP备18006391号`,
	`<$><template shadowrootmode=Open>x<slot></slot></template>京ICP备18011342号</$>津ICP备18006391号`,
	`<$><template shadowrootmode=open><i hidden><slot></slot></i></template>京ICP备18011342号</$>津ICP备18006391号`,
	`<$><template shadowrootmode=open>x</template><template shadowrootmode=open>京ICP备18011342号</template></$>津ICP备18006391号`,
	`<$ hidden><template shadowrootmode=open>京ICP备18011342号</template></$>津ICP备18006391号`,
	`<section><$><template shadowrootmode=open>x</template>京ICP备18011342号</section>津ICP备18006391号`,
}

// diffShadowScript has the function shadows, which returns the text that is shown of
// a page, in shadow roots, too.
const diffShadowScript = `
	async function shadows(page) {
		const frame = document.body.appendChild(document.createElement("iframe"));
		frame.srcdoc = page;
		await new Promise(resolve => frame.onload = resolve);
		const range = frame.contentDocument.createRange(), shown = [];
		(function walk(node) {
			for (const e of [node.shadowRoot, ...node.childNodes]) {
				if (e?.nodeType == Node.TEXT_NODE) {
					range.selectNode(e);
					if (range.getClientRects().length) shown.push(e.data);
				} else if (e) walk(e);
			}
		})(frame.contentDocument);
		frame.remove();
		return shown.join("\n");
	}
`

// TestDifferentialShadow compares the numbers on pages with shadow roots, which
// innerText leaves out, with what Chromium shows.
func TestDifferentialShadow(t *testing.T) {
	ctx := diffBrowser(t)
	must(t, ctx, chromedp.Evaluate[chromedp.Void](diffShadowScript))
	for _, shape := range diffShadowShapes {
		for _, name := range strings.Fields(`article div footer h1 h4 main p section span x-y`) {
			page := strings.ReplaceAll(shape, "$", name)
			argument, err := json.Marshal(page)
			require.NoError(t, err)
			shown, err := chromedp.Run(ctx, chromedp.Evaluate[string]("shadows("+string(argument)+")", chromedp.EvalAwaitPromise))
			require.NoError(t, err)
			require.Contains(t, shown, "津ICP备18006391号", page)
			assert.Equal(t, diffFound(shown, icp.Text), diffFound(page, icp.HTML), page)
		}
	}
}
