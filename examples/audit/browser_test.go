package main

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// screenshotsVariable names the environment variable that says in which folder
// the tests leave pictures, if in any.
const screenshotsVariable = "ICP_SCREENSHOTS"

// What the tests ask a page, whose own scripts are switched off.
const (
	visibleMarks = `Array.from(document.querySelectorAll("mark")).filter(m =>
		m.checkVisibility() && m.getBoundingClientRect().height > 0 &&
		getComputedStyle(m).backgroundColor != "rgba(0, 0, 0, 0)"
	).map(m => m.querySelector("a").firstChild.data)`

	// How far the page scrolls sideways.
	overflow = `document.documentElement.scrollWidth - document.documentElement.clientWidth`

	// The colors of the kinds of marks, and of the page.
	markColors = `Array.from(new Set(Array.from(document.querySelectorAll("mark")).map(m => getComputedStyle(m).borderBottomColor)))`
	copyShown  = `document.querySelector("#copy").checkVisibility()`
	background = `getComputedStyle(document.body).backgroundColor`
)

// A person pastes a page, sends the form, and sees the numbers marked. It all
// goes without JavaScript.
func TestBrowserPaste(t *testing.T) {
	ctx := browser(t)
	server := httptest.NewServer(newHandler(Chinese))
	t.Cleanup(server.Close)
	const page = `<footer>
<script>document.title = "run"</script>
© 2011-2026 示例公司 <a href="https://beian.miit.gov.cn/">京ICP备<b>11018762</b>号-11</a>
<a href="http://www.miitbeian.gov.cn/">京ＩＣＰ证０３０１７３号</a> 粤B2-20090059-1626X
沪ICP备13002172号 Beijing ICP Filing No. 11018762-2A
<a href="https://beian.mps.gov.cn/#/query/webSearch?code=11010502030143">京公网安备 11010502030143号</a>
</footer>`
	open(t, ctx, server.URL)
	shoot(t, ctx, "form.png")
	must(t, ctx,
		chromedp.SendKeys(chromedp.CSS("#page"), page),
		chromedp.SendKeys(chromedp.CSS("#number"), "京ICP备11018762号-11"),
		chromedp.Click(chromedp.CSS("button")),
		chromedp.WaitVisible(chromedp.CSS("mark")),
	)
	shoot(t, ctx, "paste.png")
	assert.Equal(t, "备案号检查", get(t, ctx, chromedp.Title()), "the pasted script did not run")
	assert.Equal(t, page, get(t, ctx, chromedp.Value(chromedp.CSS("#page"))))
	assert.Equal(t, []string{
		"京ICP备<b>11018762</b>号-11", "京ＩＣＰ证０３０１７３号", "粤B2-20090059-1626X",
		"沪ICP备13002172号", "Beijing ICP Filing No. 11018762-2A", "京公网安备 11010502030143号",
	}, get(t, ctx, chromedp.Evaluate[[]string](visibleMarks)))
	assert.Contains(t, get(t, ctx, chromedp.Text(chromedp.CSS("#verdict"))), OtherBeside.Text().Chinese)

	// A problem leads to its mark, a mark to its number's parts.
	must(t, ctx,
		chromedp.Click(chromedp.CSS(`#verdict a[href="#m4"]`)),
		chromedp.WaitVisible(chromedp.CSS("mark:target")),
		chromedp.Click(chromedp.CSS(`mark a[href="#n3"]`)),
		chromedp.WaitVisible(chromedp.CSS("#n3:target")),
	)
	assert.Contains(t, get(t, ctx, chromedp.Text(chromedp.CSS("#n3"))), "Guangdong ICP License No. B2-20090059-1626X")
}

// One click shows an example: in either language, on a telephone, in the dark.
func TestBrowserExample(t *testing.T) {
	ctx := browser(t)
	server := httptest.NewServer(newHandler(Chinese))
	t.Cleanup(server.Close)
	open(t, ctx, server.URL)
	must(t, ctx,
		chromedp.Click(chromedp.CSS("#example")),
		chromedp.WaitVisible(chromedp.CSS("#snippet")),
	)
	shoot(t, ctx, "wide.png")
	assert.Len(t, get(t, ctx, chromedp.Evaluate[[]string](visibleMarks)), 8)
	assert.Len(t, get(t, ctx, chromedp.Evaluate[[]string](markColors)), len(markKinds))
	assert.Zero(t, get(t, ctx, chromedp.Evaluate[int](overflow)))

	assert.False(t, get(t, ctx, chromedp.Evaluate[bool](copyShown)), "without scripts")

	// One click selects the finished footer.
	must(t, ctx, chromedp.Click(chromedp.CSS(".snippet")))
	snippet := get(t, ctx, chromedp.Text(chromedp.CSS(".snippet")))
	assert.Contains(t, snippet, `<a href="https://beian.miit.gov.cn/"`)
	assert.Equal(t, snippet, get(t, ctx, chromedp.Evaluate[string](`getSelection().toString()`)))

	must(t, ctx, chromedp.EmulateViewport(390, 844))
	shoot(t, ctx, "narrow.png")
	assert.Zero(t, get(t, ctx, chromedp.Evaluate[int](overflow)), "on a telephone")
	light := get(t, ctx, chromedp.Evaluate[string](background))
	require.NoError(t, inTheDark(ctx))
	shoot(t, ctx, "narrow-dark.png")
	assert.NotEqual(t, light, get(t, ctx, chromedp.Evaluate[string](background)))
	must(t, ctx, chromedp.EmulateViewport(1100, 800))
	shoot(t, ctx, "dark.png")

	must(t, ctx,
		chromedp.Click(chromedp.CSS(`a[hreflang="en"]`)),
		chromedp.Click(chromedp.CSS("#example")),
		chromedp.WaitVisible(chromedp.CSS("#snippet")),
	)
	assert.Equal(t, "ICP numbers in a page", get(t, ctx, chromedp.Title()))
}

// A report is one file, which needs nothing else.
func TestBrowserReport(t *testing.T) {
	ctx := browser(t)
	report := filepath.Join(t.TempDir(), "report.html")
	command(t.Context(), nil, "-lang", "zh", "-records", "testdata/sites.csv", "-report", report, "testdata/pages")
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/" {
			http.ServeFile(w, r, report)
		} else if r.URL.Path != "/favicon.ico" {
			t.Errorf("the report asks for %s", r.URL)
		}
	}))
	t.Cleanup(server.Close)
	open(t, ctx, server.URL)
	shoot(t, ctx, "report.png")
	assert.Equal(t, "备案号检查报告", get(t, ctx, chromedp.Title()))
	const bars = `Array.from(document.querySelectorAll(".bar rect")).filter(r =>
		r.getBoundingClientRect().width > 0 && getComputedStyle(r).fill != "rgb(0, 0, 0)").length`
	assert.NotZero(t, get(t, ctx, chromedp.Evaluate[int](bars)))
	assert.Zero(t, get(t, ctx, chromedp.Evaluate[int](overflow)))
	must(t, ctx, chromedp.EmulateViewport(390, 844))
	shoot(t, ctx, "report-narrow.png")
	assert.Zero(t, get(t, ctx, chromedp.Evaluate[int](overflow)), "on a telephone")
	require.NoError(t, inTheDark(ctx))
	must(t, ctx, chromedp.EmulateViewport(1100, 800))
	shoot(t, ctx, "report-dark.png")
}

// browser starts a headless Chromium that reaches the loopback only.
func browser(t *testing.T) context.Context {
	t.Helper()
	var path string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		if os.Getenv("CI") == "true" {
			t.Fatal("no Chromium is installed (Debian: apt-get install chromium fonts-wqy-zenhei)")
		}
		t.Skip("SKIPPED, NOTHING WAS TESTED IN A BROWSER: no Chromium is installed (Debian: apt-get install chromium fonts-wqy-zenhei)")
	}
	allocator, stop := chromedp.NewExecAllocator(t.Context(),
		chromedp.ExecPath(path),
		chromedp.UserDataDir(t.TempDir()),
		chromedp.Headless,
		chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.NoFirstRun,
		chromedp.NoDefaultBrowserCheck,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true),
		chromedp.Flag("disable-dev-shm-usage", true), // small in containers
		chromedp.Flag("no-proxy-server", true),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
		chromedp.WSURLReadTimeout(time.Minute),
	)
	t.Cleanup(stop)
	ctx, stop := chromedp.NewContext(allocator)
	t.Cleanup(stop)
	ctx, stop = context.WithTimeout(ctx, 3*time.Minute) // so that a hung browser does not hang the tests
	t.Cleanup(stop)
	return ctx
}

// open opens the page with scripts switched off.
func open(t *testing.T, ctx context.Context, address string) {
	t.Helper()
	require.NoError(t, withoutScripts(ctx))
	must(t, ctx, chromedp.EmulateViewport(1100, 800), chromedp.Navigate(address))
}

func must(t *testing.T, ctx context.Context, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	require.NoError(t, chromedp.Do(ctx, steps...))
}

// inTheDark has the browser prefer dark colors.
func inTheDark(ctx context.Context) error {
	_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}},
	})
	return err
}

// withoutScripts switches JavaScript off for the pages, not for the test.
func withoutScripts(ctx context.Context) error {
	_, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	return err
}

// get returns the value of the action.
func get[T any](t *testing.T, ctx context.Context, a chromedp.Action[T]) T {
	t.Helper()
	value, err := chromedp.Run(ctx, a)
	require.NoError(t, err)
	return value
}

// shoot saves a picture of the page if the environment says where.
func shoot(t *testing.T, ctx context.Context, name string) {
	t.Helper()
	folder := os.Getenv(screenshotsVariable)
	if folder == "" {
		return
	}
	picture := get(t, ctx, chromedp.FullScreenshot(100))
	require.NoError(t, os.WriteFile(filepath.Join(folder, name), picture, 0o644))
}
