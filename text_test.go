package icp_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-icp/icp"
)

// TestTextOf holds what pieces of pages show, and that no match makes it panic.
func TestTextOf(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		page, want string
		hidden     bool
	}{
		{page: "京ICP备11018762号", want: "京ICP备11018762号"},
		{page: "京<b>ICP</b>备 \n 11018762<!-- 7 -->&#21495;-&#x31;", want: "京ICP备 11018762号-1"},
		{page: "京ICP备<br>1101876<p>2", want: "京ICP备\n1101876\n2"},
		{page: "京ICP备<i hidden>7</i>1101876O号", want: "京ICP备1101876O号"},
		{page: "京ICP备<i hidden>7</i>1101876O</div>号", want: "京ICP备71101876O\n号", hidden: true},
		{page: "京ICP备<i style=visibility:visible>1101876O</i>号", want: "京ICP备1101876O号", hidden: true},
		{page: "京ICP备<script>7</script>11018762<template>8</template>号", want: "京ICP备\n11018762\n号", hidden: true},
		{page: "\xff<b", want: "\xff"},
	} {
		m := icp.Match{Start: 3, End: int64(3 + len(test.page)), Hidden: test.hidden}
		assert.Equal(t, test.want, icp.TextOf("<p>"+test.page+"</p>", icp.HTML, m), "%q", test.page)
		assert.Equal(t, test.page, icp.TextOf([]byte("<p>"+test.page), icp.Text, m))
	}
	for _, m := range []icp.Match{{}, {Start: -1, End: -1}, {Start: 9, End: 99}, {Start: 2, End: 1}, {Start: -7, End: 2}} {
		for mode := range icp.NearMisses {
			assert.Contains(t, "<b>", icp.TextOf("<b>", mode, m))
		}
	}
}

// TestTextOfPlain holds that a piece shows as much as it does behind a tag.
func TestTextOfPlain(t *testing.T) {
	t.Parallel()
	pieces := []string{"", " ", "a b", "\x00", "\x7f", "\xff", "京\xe4\xba", "\u00a0", "\u00ad", "\u200b", "\u2028", "\u3000", "\ufeff", "a\r\nb", "a&amp", "a&#49;"}
	for _, name := range []string{"spellings.tsv", "refusals.tsv"} {
		pieces = append(pieces, firsts(table(name))...)
	}
	for _, piece := range pieces {
		for _, hidden := range []bool{false, true} {
			m := icp.Match{End: int64(len(piece)), Hidden: hidden}
			tagged := icp.Match{End: int64(len("<b>" + piece)), Hidden: hidden}
			assert.Equal(t, icp.TextOf("<b>"+piece, icp.HTML, tagged), icp.TextOf(piece, icp.HTML, m), "%q", piece)
		}
	}
}
