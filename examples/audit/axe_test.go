package main

import (
	"archive/tar"
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// axe returns the program that finds what people with disabilities stumble over.
func axe(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("npm"); err != nil && os.Getenv("CI") != "true" {
		t.Skip("SKIPPED, NOTHING WAS TESTED FOR ACCESSIBILITY: no npm is installed (Debian: apt-get install npm)")
	}
	folder := t.TempDir()
	cmd := exec.Command("npm", "pack", "--silent", "axe-core@4.14.1")
	cmd.Dir = folder
	output, err := cmd.CombinedOutput()
	require.NoError(t, err, "%s", output)
	file, err := os.Open(filepath.Join(folder, "axe-core-4.14.1.tgz"))
	require.NoError(t, err)
	defer file.Close()
	unzipped, err := gzip.NewReader(file)
	require.NoError(t, err)
	for archive := tar.NewReader(unzipped); ; {
		header, err := archive.Next()
		require.NoError(t, err)
		if header.Name == "package/axe.min.js" {
			source, err := io.ReadAll(archive)
			require.NoError(t, err)
			return string(source)
		}
	}
}

// violations asks axe for what is wrong with the page that is open.
const violations = `axe.run().then(r => r.violations.map(v => v.id + ": " + v.nodes.map(n => n.target + " " + n.any.map(a => a.message)).join("; ")))`

// copied waits for the button to say that the footer has been copied.
const copied = `new Promise(done => {
	const button = document.getElementById("copy");
	const look = () => button.textContent == button.dataset.done ? done(button.textContent) : setTimeout(look, 20);
	look();
})`

// Nobody stumbles over the form, its results and the report, in the light or in
// the dark.
func TestBrowserAxe(t *testing.T) {
	source := axe(t)
	ctx := browser(t)
	folder := t.TempDir()
	report := filepath.Join(folder, "report.html")
	command(t.Context(), nil, "-lang", "zh", "-records", "testdata/sites.csv", "-report", report, "testdata/pages")
	long := filepath.Join(folder, "long.html")
	records, pages, _ := generate(t, 200)
	command(t.Context(), nil, "-lang", "zh", "-records", records, "-report", long, pages)
	mux := http.NewServeMux()
	mux.Handle("/", newHandler(Chinese))
	for _, name := range []string{report, long} {
		mux.HandleFunc("/"+filepath.Base(name), func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, name) })
	}
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	must(t, ctx, chromedp.Navigate(server.URL+"/example"), chromedp.Click(chromedp.CSS("#copy")), chromedp.WaitVisible(chromedp.CSS("#copy")))
	assert.Equal(t, "已复制", get(t, ctx, chromedp.Evaluate[string](copied, chromedp.EvalAwaitPromise)))
	for _, paths := range [][]string{{"/", "/example", "/report.html", "/long.html"}, {"/en/example", "/report.html"}} {
		for _, path := range paths {
			must(t, ctx, chromedp.EmulateViewport(1100, 800), chromedp.Navigate(server.URL+path))
			get(t, ctx, chromedp.Evaluate[int](source+"; 0"))
			assert.Empty(t, get(t, ctx, chromedp.Evaluate[[]string](violations, chromedp.EvalAwaitPromise)), path)
		}
		require.NoError(t, inTheDark(ctx))
	}
}
