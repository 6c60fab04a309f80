package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// diffScript has the function show, which shows each version of each page in a
// frame and returns what it shows, and then what it shows by each of the scripts on
// top of those before.
const diffScript = `
	// The element gets another name.
	function become(e, name) {
		const other = e.ownerDocument.createElement(name);
		for (const a of e.attributes) other.setAttributeNode(a.cloneNode());
		other.append(...e.childNodes);
		e.replaceWith(other);
	}
	const style = e => e.ownerDocument.defaultView.getComputedStyle(e);
	// innerText of what is not shown at all is all of it.
	const text = d => style(d.documentElement).display == "none" ? "" : d.documentElement.innerText;
	const frame = document.body.appendChild(document.createElement("iframe"));
	// What is in an object is shown a moment later, and what is in another one there.
	async function settle(d) {
		for (const e of [...d.querySelectorAll("object")].slice(0, 4)) {
			text(d);
			await new Promise(resolve => setTimeout(resolve, 5));
		}
	}
	async function show(pages, scripts) {
		const all = [];
		for (const versions of pages) {
			const d = frame.contentDocument, shown = [];
			let last;
			for (const page of versions) {
				if (page !== last) {
					d.open(); d.write(page); d.close();
					await settle(d);
				}
				shown.push(page === last ? shown.at(-1) : text(d));
				last = page;
			}
			for (const script of scripts) {
				script(d);
				await settle(d);
				shown.push(text(d));
			}
			all.push(shown);
		}
		return all;
	}
`

// diffShow has the browser show the pages.
func diffShow(t *testing.T, ctx context.Context, pages [][]string, scripts []string) (shown [][]string) {
	t.Helper()
	for some := range slices.Chunk(pages, 1000) {
		argument, err := json.Marshal(some)
		require.NoError(t, err)
		call := fmt.Sprintf("show(%s, [%s])", argument, strings.Join(scripts, ", "))
		got, err := chromedp.Run(ctx, chromedp.Evaluate[[][]string](call, chromedp.EvalAwaitPromise))
		require.NoError(t, err)
		shown = append(shown, got...)
	}
	return shown
}

// diffEmpty serves a page whose frames load nothing and run no script, though
// noscript is read as where scripts run.
func diffEmpty(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
	fmt.Fprint(w, "<!DOCTYPE html><body>")
}

// diffBrowser starts a browser that runs diffScript.
func diffBrowser(t *testing.T) context.Context {
	t.Helper()
	ctx := browser(t)
	server := httptest.NewServer(http.HandlerFunc(diffEmpty))
	t.Cleanup(server.Close)
	must(t, ctx, chromedp.Navigate(server.URL), chromedp.Evaluate[chromedp.Void](diffScript))
	return ctx
}
