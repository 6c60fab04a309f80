package main

import (
	"context"
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
// TestBrowser leaves pictures, if in any.
const screenshotsVariable = "ICP_SCREENSHOTS"

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

// A person pastes a page, sends the form, and sees the numbers marked. It all
// goes without JavaScript.
func TestBrowser(t *testing.T) {
	ctx := browser(t)
	server := httptest.NewServer(newHandler())
	t.Cleanup(server.Close)

	const (
		page = `<footer>
<script>document.title = "run"</script>
© 2011-2026 示例公司 <a href="https://beian.miit.gov.cn/">京ICP备<b>11018762</b>号-11</a>
<a href="http://www.miitbeian.gov.cn/">京ＩＣＰ证０３０１７３号</a> 粤B2-20090059-1626X
蜀ICP备12345678号 Beijing ICP Filing No. 11018762-2A
京公网安备 11010502030143号
</footer>`
		visibleMarks = `Array.from(document.querySelectorAll("mark")).filter(m =>
			m.checkVisibility() && m.getBoundingClientRect().height > 0 &&
			getComputedStyle(m).backgroundColor != "rgba(0, 0, 0, 0)"
		).map(m => m.querySelector("a").firstChild.data)`
		// The page does not scroll sideways.
		overflow = `document.documentElement.scrollWidth - document.documentElement.clientWidth`
	)
	must := func(steps ...chromedp.Action[chromedp.Void]) {
		t.Helper()
		require.NoError(t, chromedp.Do(ctx, steps...))
	}
	require.NoError(t, withoutScripts(ctx))
	must(chromedp.EmulateViewport(1100, 800), chromedp.Navigate(server.URL))
	shoot(t, ctx, "form.png")

	must(
		chromedp.SendKeys(chromedp.CSS("#page"), page),
		chromedp.SendKeys(chromedp.CSS("#number"), "京ICP备11018762号-11"),
		chromedp.Click(chromedp.CSS("button")),
		chromedp.WaitVisible(chromedp.CSS("mark")),
	)
	shoot(t, ctx, "wide.png")
	assert.Equal(t, "ICP numbers in a footer", get(t, ctx, chromedp.Title()), "the pasted script did not run")
	assert.Equal(t, page, get(t, ctx, chromedp.Value(chromedp.CSS("#page"))))
	assert.Equal(t, []string{
		"京ICP备<b>11018762</b>号-11", "京ＩＣＰ证０３０１７３号", "粤B2-20090059-1626X",
		"蜀ICP备12345678号", "Beijing ICP Filing No. 11018762-2A",
	}, get(t, ctx, chromedp.Evaluate[[]string](visibleMarks)))
	report := get(t, ctx, chromedp.Text(chromedp.CSS("#report")))
	assert.Contains(t, report, OtherEntity)
	assert.NotContains(t, report, NotLinked)
	assert.Zero(t, get(t, ctx, chromedp.Evaluate[int](overflow)))

	// A mark leads to its number's parts.
	must(
		chromedp.Click(chromedp.CSS(`mark a[href="#n3"]`)),
		chromedp.WaitVisible(chromedp.CSS("#n3:target")),
	)
	assert.Contains(t, get(t, ctx, chromedp.Text(chromedp.CSS("#n3"))), "Guangdong ICP License No. B2-20090059-1626X")

	must(chromedp.EmulateViewport(360, 740))
	shoot(t, ctx, "narrow.png")
	assert.Zero(t, get(t, ctx, chromedp.Evaluate[int](overflow)), "on a telephone")
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
