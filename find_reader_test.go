package icp_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-icp/icp"
)

// readAll collects the matches in a stream and the error at its end.
func readAll(r io.Reader, mode icp.Mode) (matches []icp.Match, last error) {
	for m, err := range icp.FindReader(r, mode) {
		if err != nil {
			return matches, err
		}
		matches = append(matches, m)
	}
	return matches, nil
}

// requireRead requires that the reader gives what FindAll finds in the text.
func requireRead(t testing.TB, text string, r io.Reader, mode icp.Mode, what ...any) {
	t.Helper()
	got, err := readAll(r, mode)
	require.NoError(t, err)
	want := slices.Collect(icp.FindAll(text, mode))
	if !slices.Equal(want, got) { // require.Equal is slow
		require.Equal(t, want, got, what...)
	}
}

func TestFindReader(t *testing.T) {
	t.Parallel()
	for i, text := range append(findTexts(), strings.Join(findTexts(), "\n")) {
		for k, mode := range modes {
			if (i+k)%every(8) != 0 {
				continue
			}
			for name, r := range map[string]io.Reader{
				"whole":   strings.NewReader(text),
				"one":     iotest.OneByteReader(strings.NewReader(text)),
				"half":    iotest.HalfReader(strings.NewReader(text)),
				"dataErr": iotest.DataErrReader(strings.NewReader(text)),
			} {
				requireRead(t, text, r, mode, "%s %q", name, text)
			}
		}
	}
}

// TestFindReaderSplits reads texts in two pieces.
func TestFindReaderSplits(t *testing.T) {
	t.Parallel()
	step := every(8)
	for i, text := range findTexts() {
		for at := i % step; at < len(text); at += step {
			r := io.MultiReader(strings.NewReader(text[:at]), strings.NewReader(text[at:]))
			requireRead(t, text, r, modes[(i+at/step)%len(modes)], "%q split at %d", text, at)
		}
	}
}

// readerEdge is what readers may read at a time, in bytes: the edges of their
// buffers are at its multiples.
const readerEdge = 64 << 10

// TestFindReaderEdge puts numbers at each offset near the edge of the buffer,
// behind and before what the finder may have to look back or ahead through.
func TestFindReaderEdge(t *testing.T) {
	if testing.Short() {
		t.Skip("a search from every byte of a long text")
	}
	t.Parallel()
	spaced := "京" + strings.Repeat(" ", 30) + "ICP" + strings.Repeat(" ", 90) + "备" + strings.Repeat(" ", 70) + "11018762号-1"
	spacedBehind := "粤ICP备11018762" + strings.Repeat("\u00a0", 50) + "号" + strings.Repeat("\u00a0", 40) + "-11"
	numbers := strings.Join([]string{
		"京ICP备11018762号-11", "粤B2-20090059", "Xinjiang Uyghur Autonomous Region ICP No. 2026002340-1",
		"京 I C P 备 1 2 3 4 5 6 7 8 号", "京ＩＣＰ备１１０１８７６２号－１１", spaced, spacedBehind,
	}, "，")
	for _, mode := range []icp.Mode{icp.Text, icp.HTML | icp.Police | icp.NearMisses} {
		require.Len(t, search(t, numbers, mode), 7)
		for _, filler := range []string{"x", "字", " ", "1", "1 ", "1 2　", "\u200b", "ICP", "京ICP备11018762号 ", "&nbsp;", "<b>", "<!-- -->", "*"} {
			padding := strings.Repeat(filler, 2*readerEdge/len(filler))
			step := 149
			if thorough {
				step = 37
			}
			if filler == "x" {
				step /= 12
			}
			for before := readerEdge - 1100; before < readerEdge+16; before += step {
				text := padding[len(padding)-before:] + "。" + numbers + padding[:1000]
				requireRead(t, text, strings.NewReader(text), mode, "%q at %d", filler, before)
			}
		}
	}
}

// TestFindReaderLong searches some hundred KB of numbers and of what lies
// between them, read in pieces of any size.
func TestFindReaderLong(t *testing.T) {
	t.Parallel()
	texts := findTexts()
	random := rand.New(rand.NewPCG(3, 5))
	var b strings.Builder
	for b.Len() < 700<<10 {
		switch random.IntN(8) {
		case 0:
			b.WriteString(strings.Repeat(string([]rune("x1 字")[random.IntN(4)]), random.IntN(3000)))
		case 1:
			b.WriteString(strings.Repeat("1 ", random.IntN(2000)))
		default:
			b.WriteString(texts[random.IntN(len(texts))] + "\n")
		}
	}
	text := b.String()
	for _, mode := range modes {
		requireRead(t, text, &randomReader{strings.NewReader(text), random}, mode)
	}
	require.Greater(t, len(search(t, text, icp.Text)), 400)
}

// randomReader reads as much as it likes, sometimes nothing.
type randomReader struct {
	r      io.Reader
	random *rand.Rand
}

func (r *randomReader) Read(p []byte) (int, error) {
	return r.r.Read(p[:min(len(p), r.random.IntN(5000))])
}

func TestFindReaderError(t *testing.T) {
	t.Parallel()
	const number = "京ICP备11018762号 "
	broken := errors.New("broken")
	text := strings.Repeat(number, 5000)
	for _, mode := range modes {
		want := slices.Collect(icp.FindAll(text, mode))
		for _, size := range []int{0, 1, 50, 64 << 10, len(text)} {
			var (
				got  []icp.Match
				errs []error
				err  = fmt.Errorf("at %d: %w", size, broken)
			)
			for m, err := range icp.FindReader(io.MultiReader(strings.NewReader(text[:size]), iotest.ErrReader(err)), mode) {
				if err != nil {
					assert.Zero(t, m)
					errs = append(errs, err)
					continue
				}
				assert.Empty(t, errs, "a match behind the error")
				got = append(got, m)
			}
			assert.Equal(t, []error{err}, errs)
			// What may be cut off is not given: not within two numbers' length.
			most := size / len(number)
			assert.LessOrEqual(t, len(got), most)
			assert.GreaterOrEqual(t, len(got), most-2*256/len(number)-1)
			require.Equal(t, want[:len(got)], append([]icp.Match{}, got...))
		}
	}
	for m, err := range icp.FindReader(io.MultiReader(strings.NewReader("京ICP备20210117"), iotest.ErrReader(io.ErrUnexpectedEOF)), icp.Text) {
		assert.Zero(t, m, "02号 is missing")
		assert.Equal(t, io.ErrUnexpectedEOF, err)
	}
	// So it is in what a page hides, where a number far in front is found.
	page := "<div hidden>" + number + strings.Repeat("字", 300) + number + "-1"
	got, err := readAll(io.MultiReader(strings.NewReader(page), iotest.ErrReader(broken)), icp.HTML)
	assert.Equal(t, broken, err)
	require.Len(t, got, 1)
	assert.True(t, got[0].Hidden)
}

// TestFindReaderIdle reads from what gives neither bytes nor an error.
func TestFindReaderIdle(t *testing.T) {
	for _, mode := range modes {
		got, err := readAll(io.MultiReader(strings.NewReader("京ICP备11018762号 "), idleReader{}), mode)
		assert.Empty(t, got)
		assert.Equal(t, io.ErrNoProgress, err)
	}
}

type idleReader struct{}

func (idleReader) Read([]byte) (int, error) { return 0, nil }

func TestFindReaderBreak(t *testing.T) {
	text := strings.Repeat("京ICP备11018762号 ", 5000)
	for _, mode := range modes {
		for _, want := range []int{1, 4000} {
			got := 0
			for range icp.FindReader(strings.NewReader(text), mode) {
				if got++; got == want {
					break
				}
			}
			assert.Equal(t, want, got)
		}
		// An error is yielded once, whether or not the loop goes on.
		for _, err := range icp.FindReader(iotest.ErrReader(io.ErrNoProgress), mode) {
			assert.ErrorIs(t, err, io.ErrNoProgress)
			break
		}
	}
}

// TestFindReaderStart counts offsets from where the reader stands.
func TestFindReaderStart(t *testing.T) {
	r := bytes.NewReader([]byte("津ICP备18006391号 京ICP备11018762号"))
	_, err := r.Seek(int64(len("津ICP备18006391号 ")), io.SeekStart)
	require.NoError(t, err)
	got, err := readAll(r, icp.Text)
	require.NoError(t, err)
	want := icp.Match{Number: icp.MustParse("京ICP备11018762号"), End: int64(len("京ICP备11018762号"))}
	assert.Equal(t, []icp.Match{want}, got)
}
