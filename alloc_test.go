package icp_test

import (
	"html"
	"io"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-icp/icp"
)

var sink string // keeps what is written from being optimized away

func allocations(t *testing.T, want float64, what string, f func()) {
	t.Helper()
	assert.Equal(t, want, testing.AllocsPerRun(10, f), what)
}

func TestAllocations(t *testing.T) {
	for _, text := range []string{"京ICP备11018762号-11", "新ICP备2026003876号-1X", "粤B2-20090059-1626X", "Beijing ICP Filing No. 11018762-11"} {
		n := icp.MustParse(text)
		buf := make([]byte, 0, 64)
		allocations(t, 0, "AppendText "+text, func() { n.AppendText(buf) })
		allocations(t, 1, "String "+text, func() { sink = n.String() })
	}
}

// TestAllocationsParse holds that nothing is allocated to read a number; nor to
// refuse one, where the error does not live on: what allocates it is inlined in
// the caller.
func TestAllocationsParse(t *testing.T) {
	for _, parse := range []func(text string){
		func(text string) {
			if _, err := icp.Parse(text); err != nil {
				return
			}
		},
		func(text string) {
			if _, err := icp.ParseLenient(text); err != nil {
				return
			}
		},
	} {
		cost := func(texts ...string) float64 {
			return testing.AllocsPerRun(1, func() {
				for _, text := range texts {
					parse(text)
				}
			})
		}
		all := texts()
		if cost(all...) != 0 {
			all = slices.DeleteFunc(all, func(text string) bool { return cost(text) == 0 })
			assert.Fail(t, "allocates", "%q and more: %d in all", all[:min(len(all), 10)], len(all))
		}
	}
}

// TestAllocationsParsePolice holds that nothing is allocated to read a police number.
func TestAllocationsParsePolice(t *testing.T) {
	for _, row := range policeForms() {
		allocations(t, 0, row[0], func() { icp.ParsePoliceLenient(row[0]) })
		allocations(t, 0, row[1], func() { icp.ParsePolice(row[1]) })
	}
}

// TestFindAllAllocs holds that no match costs an allocation.
func TestFindAllAllocs(t *testing.T) {
	for _, mode := range modes {
		requireSameAllocs(t, mode, func(text string) {
			for range icp.FindAll(text, mode) {
			}
		})
	}
	requireSameAllocs(t, icp.Text, func(text string) {
		for range icp.FindAll([]byte(text), icp.Text) {
		}
	})
}

func TestFindReaderAllocs(t *testing.T) {
	for _, mode := range modes {
		requireSameAllocs(t, mode, func(text string) {
			for range icp.FindReader(strings.NewReader(text), mode) {
			}
		})
	}
}

// requireSameAllocs requires that twice as much text costs find no more allocations.
func requireSameAllocs(t *testing.T, mode icp.Mode, find func(text string)) {
	t.Helper()
	once := strings.Join(findTexts(), "\n") + "\n"
	cost := testing.AllocsPerRun(1, func() { find(once) })
	assert.Less(t, cost, 100.0, "mode %d", mode)
	twice := once + once
	assert.LessOrEqual(t, testing.AllocsPerRun(1, func() { find(twice) }), cost+5, "mode %d", mode)
}

// bulks are texts of which long ones were once copied as a whole, or more.
var bulks = []string{"  a", "&nbsp;1", "&aab;&aac;", "?a=1&name=x&nama=y ", "&amp;", "<b>1</b>", "京 ", "<", "<!--", "<p hidden>", "<div>1", "&#49;", "1 ", "*", "京ICP备11018762号-11 ", "京ICP备XXXXXXXX号 ", "<a href='", "<li hidden>1", "\x00", "<svg>"}

// TestFindMemory holds that a text costs no more than a window and what belongs to it, and a
// stream of it two, however long they are.
func TestFindMemory(t *testing.T) {
	html.UnescapeString("&hearts;") // has package html make its table
	const window = 80 << 10         // less than 50 without the race detector
	size := 1 << 20 / every(4)
	for _, s := range bulks {
		text := strings.Repeat(s, size/len(s))
		for _, mode := range []icp.Mode{icp.Text, icp.HTML, icp.HTML | icp.Police | icp.NearMisses} {
			assert.LessOrEqual(t, allocated(func() {
				for range icp.FindAll(text, mode) {
				}
			}), uint64(window), "%q, mode %d", s, mode)
			assert.LessOrEqual(t, allocated(func() {
				for range icp.FindReader(io.LimitReader(&endless{text: []byte(s)}, int64(size)), mode) {
				}
			}), uint64(2*window), "read %q, mode %d", s, mode)
		}
	}
}

// allocated returns how many bytes f allocates in all.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// endless reads the same text again and again.
type endless struct {
	text []byte
	at   int
}

func (r *endless) Read(p []byte) (n int, err error) {
	for n < len(p) {
		copied := copy(p[n:], r.text[r.at:])
		n, r.at = n+copied, (r.at+copied)%len(r.text)
	}
	return n, nil
}

// TestMatchHoldsNoPointer makes sure that a match does not keep a page alive.
func TestMatchHoldsNoPointer(t *testing.T) {
	assert.Empty(t, pointers(reflect.TypeFor[icp.Match](), "Match"))
	assert.NotEmpty(t, pointers(reflect.TypeFor[struct{ s string }](), ""))
	assert.LessOrEqual(t, reflect.TypeFor[icp.Number]().Size(), uintptr(16))
}

// pointers returns the paths of what may point elsewhere.
func pointers(typ reflect.Type, path string) (paths []string) {
	switch kind := typ.Kind(); {
	case kind == reflect.Struct:
		for i := range typ.NumField() {
			field := typ.Field(i)
			paths = append(paths, pointers(field.Type, path+"."+field.Name)...)
		}
	case kind == reflect.Array:
		return pointers(typ.Elem(), path+"[]")
	case kind > reflect.Complex128: // all that is not a basic value
		return []string{path}
	}
	return paths
}
