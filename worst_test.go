package icp_test

import (
	"cmp"
	"html"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/go-icp/icp"
)

// The slowest text is looked for, and not thought of: pieces of all that the tables have,
// put together at random and repeated, and changed as long as that makes it slower.

// searchedModes are the modes in which the slowest text is looked for.
var searchedModes = []icp.Mode{icp.Text, icp.HTML, icp.Police | icp.NearMisses, icp.HTML | icp.Police | icp.NearMisses}

// A hostile makes texts.
type hostile struct {
	random *rand.Rand
	pieces []string
}

// pieceOf is what the texts of the tables are cut into: tags, references, escapes, words,
// digits, Han characters and signs.
var pieceOf = regexp.MustCompile(`<[^<>]{0,40}>?|&#?\w{0,8};?|\\u\w{0,4}|[a-zA-Z]+|[0-9]+|\p{Han}+|(?s:.)`)

func newHostile(seed uint64) *hostile {
	all := append(texts(), firsts(table("html.tsv"))...)
	for _, row := range provinceRows() {
		for _, field := range row {
			all = append(all, field)
		}
	}
	pieces := []string{"x", "*", "XX", "12", "12345", "12345678", "\xff", "\x00", "\n"}
	for _, text := range all {
		pieces = append(pieces, pieceOf.FindAllString(text, -1)...)
	}
	slices.Sort(pieces)
	return &hostile{rand.New(rand.NewPCG(seed, 21)), slices.Compact(pieces)}
}

func (h *hostile) piece() string { return h.pieces[h.random.IntN(len(h.pieces))] }

// pattern returns up to twelve pieces.
func (h *hostile) pattern() (pattern []string) {
	for range 1 + h.random.IntN(12) {
		pattern = append(pattern, h.piece())
	}
	return pattern
}

// changed returns the pattern with a piece more, less or another, or repeated.
func (h *hostile) changed(pattern []string) []string {
	const most = 60
	i := h.random.IntN(len(pattern))
	with, behind := []string{}, i+1
	switch h.random.IntN(4) {
	case 0:
		with = []string{h.piece()}
	case 1:
		with, behind = []string{h.piece()}, i
	case 2:
		if len(pattern) == 1 {
			return pattern
		}
	default:
		with = slices.Repeat(pattern[i:i+1], 2+h.random.IntN(4))
	}
	pattern = slices.Concat(pattern[:i], with, pattern[behind:])
	return pattern[:min(len(pattern), most)]
}

// A worst is a text and how many nanoseconds a byte of it takes.
type worst struct {
	pattern []string
	cost    float64
}

func (w worst) text(size int) string {
	pattern := strings.Join(w.pattern, "")
	return strings.Repeat(pattern, size/len(pattern)+1)[:size]
}

// measure measures the pattern, repeated to the size.
func measure(pattern []string, mode icp.Mode, size int) worst {
	w := worst{pattern: pattern}
	text := w.text(size)
	w.cost = best(func() {
		for range icp.FindAll(text, mode) {
		}
	}) / float64(size)
	return w
}

// climb makes a pattern slower until that fails for long, or time is up.
func (h *hostile) climb(mode icp.Mode, end time.Time) worst {
	const size, patience = 4 << 10, 80
	top := measure(h.pattern(), mode, size)
	for stuck := 0; stuck < patience && time.Now().Before(end); stuck++ {
		if w := measure(h.changed(top.pattern), mode, size); w.cost > top.cost*1.02 {
			top, stuck = w, 0
		}
	}
	return top
}

// BenchmarkWorst prints the texts that cost most a byte, as multiples of a loop that adds
// up the bytes. ICP_SEED is where the search begins, ICP_SECONDS how long a mode is searched.
func BenchmarkWorst(b *testing.B) {
	seed, _ := strconv.ParseUint(os.Getenv("ICP_SEED"), 10, 64)
	seconds, _ := strconv.Atoi(os.Getenv("ICP_SECONDS"))
	for _, mode := range searchedModes {
		b.Run(strconv.Itoa(int(mode)), func(b *testing.B) {
			h := newHostile(seed)
			var all []worst
			for end := time.Now().Add(time.Duration(cmp.Or(seconds, 15)) * time.Second); time.Now().Before(end); {
				all = append(all, h.climb(mode, end))
			}
			costliest := func(a, b worst) int { return cmp.Compare(b.cost, a.cost) }
			slices.SortFunc(all, costliest)
			all = all[:min(len(all), 10)]
			for i, w := range all {
				all[i].cost = loops([]byte(w.text(64<<10)), mode)
			}
			slices.SortFunc(all, costliest)
			for _, w := range all {
				b.Logf("%4.0f loops: %q", w.cost, strings.Join(w.pattern, ""))
			}
			b.ReportMetric(all[0].cost, "loops/byte")
		})
	}
}

// loops returns how many times as long as adding up the bytes a text takes, each at its
// best of some rounds by turns: the machine does other things, too.
func loops(text []byte, mode icp.Mode) float64 {
	adding, finding := best(func() { benchLoop(text) }), best(func() { benchCount(text, mode) })
	for range 9 {
		adding, finding = min(adding, best(func() { benchLoop(text) })), min(finding, best(func() { benchCount(text, mode) }))
	}
	return finding / adding
}

// TestHostileGrowth holds that time is linear where each group of digits, that of a reference, stands
// behind nothing but signs and gaps: what may be a head is not looked for back to the beginning.
func TestHostileGrowth(t *testing.T) {
	const size, times = 2 << 10, 16
	for _, text := range []string{"&#45;", "&#13;", "&#12288;", `\u002d`, "备&#12288;"} {
		small, large := benchRepeat(text, size), benchRepeat(text, size*times)
		growth := best(func() { benchCount(large, icp.Police|icp.NearMisses) }) / best(func() { benchCount(small, icp.Police|icp.NearMisses) })
		assert.Less(t, growth, 4.0*times, text)
	}
}

// TestWorstMemory holds that no text makes a finder allocate more the longer it is.
func TestWorstMemory(t *testing.T) {
	const most = 128 << 10
	size := 512 << 10 / every(2)
	html.UnescapeString("&Ocirc;") // has the table of references built, once for all
	h := newHostile(1)
	for range 500 / every(20) {
		pattern := h.pattern()
		text := worst{pattern: pattern}.text(size)
		for _, mode := range searchedModes {
			assert.LessOrEqual(t, allocated(func() {
				for range icp.FindAll(text, mode) {
				}
			}), uint64(most), "%q, mode %d", pattern, mode)
		}
	}
}
