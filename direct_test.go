package icp_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/require"
)

// TestDirect holds what is read byte by byte to the grammar, which alone reads escapes:
// with its place as an escape, a text is the same number, or fails for the same reason at
// the same place.
func TestDirect(t *testing.T) {
	t.Parallel()
	for _, text := range texts() {
		requireAsGrammar(t, text)
	}
	random := rand.New(rand.NewPCG(21, 3))
	count := 60_000
	if testing.Short() {
		count = 10_000
	}
	read := 0
	for range count {
		text := loosen(random, randomNumber(random).String())
		if random.IntN(2) == 0 {
			text = mutate(random, text)
		}
		if requireAsGrammar(t, text) {
			read++
		}
	}
	require.Greater(t, read, count/4)
}

// requireAsGrammar requires that the text is read as with its place as an escape, and
// returns whether it is read.
func requireAsGrammar(t *testing.T, text string) bool {
	t.Helper()
	at := strings.IndexFunc(text, func(r rune) bool { return 0x3400 <= r && r <= 0x9FFF })
	if at < 0 || len(text) > 250 {
		return false
	}
	r := []rune(text[at:])[0]
	escaped := text[:at] + fmt.Sprintf(`\u%04x`, r) + text[at+len(string(r)):]
	moved := func(offset int) int {
		if offset > at {
			offset += len(escaped) - len(text)
		}
		return offset
	}
	n, err := icp.ParseLenient(text)
	want, wantErr := icp.ParseLenient(escaped)
	require.Equal(t, want, n, "%q", text)
	if err == nil || wantErr == nil {
		require.Equal(t, wantErr, err, "%q", text)
		return true
	}
	e, want1 := err.(icp.ParseError), wantErr.(icp.ParseError)
	require.Equal(t, span(want1.Reason.String(), want1.Offset, want1.End), span(e.Reason.String(), moved(e.Offset), moved(e.End)), "%q", text)
	return false
}

// loosen writes a number as people do: with spaces, perhaps between all characters, in
// another case, width or script, or without 号.
func loosen(random *rand.Rand, s string) string {
	gaps := []string{" ", "  ", "\u3000", "\u00a0", "\u200b", "\t", "\n", "\u00ad", " \u200b"}
	gap, often := gaps[random.IntN(len(gaps))], 1+random.IntN(8)
	wide, lower := random.IntN(3) == 0, random.IntN(3) == 0
	oneBy := random.IntN(3) == 0
	traditional := strings.NewReplacer("备", "備", "证", "證", "号", "號", "沪", "滬", "粤", "粵", "-", "—")
	if random.IntN(2) == 0 {
		s = traditional.Replace(s)
	}
	if random.IntN(4) == 0 {
		s = strings.NewReplacer("号", "", "號", "").Replace(s)
	}
	var b strings.Builder
	for _, r := range s {
		digit := '0' <= r && r <= '9'
		if oneBy && digit || !(digit && random.IntN(4) > 0) && random.IntN(often) == 0 {
			b.WriteString(gap)
		}
		if random.IntN(40) == 0 {
			gap = gaps[random.IntN(len(gaps))]
		}
		switch {
		case lower && 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case wide && '!' <= r && r <= '~':
			r += 0xFF01 - '!'
		}
		b.WriteRune(r)
	}
	return b.String()
}
