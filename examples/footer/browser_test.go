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
	screenshots := os.Getenv(screenshotsVariable)
	shoot := func(name string) chromedp.ActionFunc {
		return func(ctx context.Context) error {
			if screenshots == "" {
				return nil
			}
			var picture []byte
			if err := chromedp.FullScreenshot(&picture, 100).Do(ctx); err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(screenshots, name), picture, 0o644)
		}
	}

	var (
		title, report, pasted string
		marks                 []string
		target                bool
		wide, narrow          int
	)
	require.NoError(t, chromedp.Run(ctx,
		emulation.SetScriptExecutionDisabled(true),
		chromedp.EmulateViewport(1100, 800),
		chromedp.Navigate(server.URL),
		shoot("form.png"),
		chromedp.SendKeys("#page", page),
		chromedp.SendKeys("#number", "京ICP备11018762号-11"),
		chromedp.Click("button"),
		chromedp.WaitVisible("mark"),
		chromedp.Title(&title),
		chromedp.Text("#report", &report),
		chromedp.Value("#page", &pasted),
		chromedp.Evaluate(visibleMarks, &marks),
		chromedp.Evaluate(overflow, &wide),
		shoot("wide.png"),
		chromedp.Click(`mark a[href="#n3"]`),
		chromedp.WaitVisible("#n3:target"),
		chromedp.Evaluate(`document.querySelector("#n3:target h3").innerText.includes("粤B2-20090059-1626X")`, &target),
		chromedp.EmulateViewport(360, 740),
		chromedp.Evaluate(overflow, &narrow),
		shoot("narrow.png"),
	))
	assert.Equal(t, "ICP numbers in a footer", title, "the pasted script did not run")
	assert.Equal(t, page, pasted)
	assert.Equal(t, []string{
		"京ICP备<b>11018762</b>号-11", "京ＩＣＰ证０３０１７３号", "粤B2-20090059-1626X",
		"蜀ICP备12345678号", "Beijing ICP Filing No. 11018762-2A",
	}, marks)
	assert.Contains(t, report, OtherEntity)
	assert.NotContains(t, report, NotLinked)
	assert.True(t, target, "a mark leads to its number's parts")
	assert.Zero(t, wide)
	assert.Zero(t, narrow)
}
