package icp_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/require"
)

// TestDirect holds what is read byte by byte to the grammar, which alone reads escapes:
// with its Han characters as escapes, or the first letter, a text is the same number, or fails
// for the same reason at the same place.
func TestDirect(t *testing.T) {
	t.Parallel()
	for _, text := range texts() {
		requireAsGrammar(t, text)
	}
	random := rand.New(rand.NewPCG(21, 3))
	count := 100_000 / every(20)
	read := 0
	for range count {
		text := loosen(random, rehead(random, randomNumber(random)))
		if random.IntN(2) == 0 {
			text = mutate(random, text)
		}
		if requireAsGrammar(t, text) {
			read++
		}
	}
	require.Greater(t, read, count/4)
}

// requireAsGrammar requires that the text is read as with escapes, and returns whether it is
// read.
func requireAsGrammar(t *testing.T, text string) bool {
	t.Helper()
	escaped, moved := "", map[int]int{}
	for i, r := range text {
		moved[i] = len(escaped)
		if 0x3400 <= r && r <= 0x9FFF || i == 0 && ('A' <= r && r <= 'Z' || 'a' <= r && r <= 'z') {
			escaped += fmt.Sprintf(`\u%04x`, r)
		} else {
			_, size := utf8.DecodeRuneInString(text[i:])
			escaped += text[i : i+size]
		}
	}
	moved[len(text)] = len(escaped)
	if len(escaped) > 250 {
		return false
	}
	n, err := icp.ParseLenient(text)
	want, wantErr := icp.ParseLenient(escaped)
	require.Equal(t, want, n, "%q", text)
	if err == nil || wantErr == nil {
		require.Equal(t, wantErr, err, "%q", text)
		return true
	}
	e, want1 := err.(icp.ParseError), wantErr.(icp.ParseError)
	require.Equal(t, span(want1.Reason.String(), want1.Offset, want1.End), span(e.Reason.String(), moved[e.Offset], moved[e.End]), "%q", text)
	return false
}

// rehead writes a number in Chinese, in English or in pinyin, with other words in its head, with
// tones, or behind a label.
func rehead(random *rand.Rand, n icp.Number) string {
	one := func(of ...string) string { return of[random.IntN(len(of))] }
	labels := icp.Labels()
	switch random.IntN(5) {
	case 0:
		return strings.Replace(n.English(), " Filing No.", one("", " Record No.", " Registration number:", " License-", " Bei", "bei an ", " B", " No."), 1)
	case 1:
		tone := strings.NewReplacer(" ICP", one("", "1")+one("", " ")+"ICP", "ei ", "ei"+one("4", "", " 4", "4 "), "eng ", "eng"+one("4", " ", "4 "), "Hao", one("Hao", "hao4", "")) // Meng, too
		return tone.Replace(n.Pinyin())
	case 2:
		return one(labels...) + one("", " ") + one(append(labels, "")...) + one(":", "：", "号：", " ", ": ") + n.String()
	case 3:
		return one(n.Parts().Province.Letter(icp.License), "", "沪") + one("ICP", "icp证", "ICP备案号") + one(":", "：") + n.String()
	}
	return n.String()
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
