package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/go-icp/icp"
)

// maxMarks is how many matches are shown. A form full of numbers would make a
// response of many times its size.
const maxMarks = 500

// The example that the web page offers, with most of what there is to see.
const (
	exampleNumber = "京ICP备11018760号-1"
	examplePage   = `<footer>
  <p>© 2011-2026 示例科技有限公司 版权所有</p>
  <a href="http://www.miitbeian.gov.cn/">京ICP备1101876O号-1</a>
  <a href="https://beian.miit.gov.cn/">京ICP备11018760号-2A</a>
  <span>京ICP证030173号</span> 增值电信业务经营许可证：<b>粤B2-20090059</b>
  <span hidden>京ICP备11018760号-1</span>
  <p>技术支持：粤ICP备2024XXXXXX号，京ICP备12345678号</p>
  <a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=11010502030143">京公网安备 11010502030143号</a>
</footer>`
)

// A view is what the web page shows.
type view struct {
	Lang         Lang
	Home         string     // the path of the page
	Example      string     // and of its example
	Other        string     // of the page in the other language
	Page, Number string     // as pasted
	Refusal      Text       // why nothing was looked at, or not all
	Registered   Registered // if one was given
	Verdict      *Finding   // of the registered number, if there is one
	Pieces       []piece    // the pasted page in pieces
	Marks        []*mark    // the matches in it
	More         int        // how many matches are left out
	Snippet      string
}

// A piece is a part of the pasted page: a match if there is a mark.
type piece struct {
	Text string
	Mark *mark
}

// look makes the view of what a person pasted.
func look(page, number string) view {
	v := view{Page: page, Number: number}
	matches := slices.Collect(icp.FindAll(page, findMode))
	if strings.TrimSpace(number) != "" {
		v.judge(matches)
	}
	v.Snippet = snippet(matches, v.Registered)
	if len(matches) > maxMarks {
		v.More = len(matches) - maxMarks
		matches = matches[:maxMarks]
	}
	v.mark(matches)
	return v
}

// judge fills in what is to be said of the registered number.
func (v *view) judge(matches []icp.Match) {
	registered, err := icp.ParseLenient(v.Number)
	if err != nil {
		var e icp.ParseError
		errors.As(err, &e)
		t := explanation(e.Reason, e)
		v.Refusal = Text{"登记的备案号读不懂：" + t.Chinese, "The registered number is none: " + t.English}
		return
	}
	v.Registered = Registered{Numbers: []icp.Number{registered}}
	verdict := Judge([]byte(v.Page), matches, v.Registered)
	v.Verdict = &verdict
}

// mark divides the page at the matches.
func (v *view) mark(matches []icp.Match) {
	l := newLayout([]byte(v.Page))
	end := 0
	for i, m := range matches {
		from, to := int(m.Start), int(m.End)
		k := &mark{Match: m, ID: i + 1, Printed: v.Page[from:to], Place: &Place{Line: l.line(from), Foot: l.inFoot(from, to)}, tagged: l.tagged}
		if m.Reason != 0 || k.Doubt() != 0 {
			k.slip = slipOf(m, l.printed(m))
		}
		v.Marks = append(v.Marks, k)
		v.Pieces = append(v.Pieces, piece{Text: v.Page[end:from]}, piece{k.Printed, k})
		end = to
	}
	v.Pieces = append(v.Pieces, piece{Text: v.Page[end:]})
}

// MarkOf returns the mark that the spot is about; nil if there is none.
func (v view) MarkOf(s Spot) *mark {
	for _, k := range v.Marks {
		if s.Place != nil && k.Match == s.Match {
			return k
		}
	}
	return nil
}

// Missing reports whether nothing was found, and there is a page.
func (v view) Missing() bool { return v.Page != "" && len(v.Marks) == 0 }

// Kinds are what marks can be of, for the legend.
func (v view) Kinds() []markKind { return markKinds[:] }
