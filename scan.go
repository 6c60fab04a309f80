package icp

import (
	"unicode/utf8"

	"golang.org/x/text/width"
)

// This file turns text into tokens: it folds runes, skips gaps, and knows the
// words of the field. What order they come in is the matter of grammar.go.

// A scanner reads tokens from text. It always stands before a rune, r, that it
// has folded and has not yet consumed.
type scanner struct {
	text string
	pos  int  // the end of what is consumed
	at   int  // the start of r
	next int  // the end of r
	r    rune // the next rune that is no gap, folded; or eof
	gap  gap  // what stands between pos and at

	marked bool // tagMark stands for a tag, as in the text of a page

	reading
}

// A gap is what parts two runes of a number; the greater one counts.
type gap uint8

const (
	glued     gap = iota // nothing, or characters without width
	tagged               // markup: what is on both sides may be one word, or not
	spaced               // spaces
	lineBreak            // an end of line, too
)

// maxDigitGap is how many bytes may part two digits of a serial: one space,
// character without width or tag. The finders rely on it.
const maxDigitGap = 3

// What fold makes of runes that are not themselves. All but eof are gaps.
const (
	eof     rune = -1
	noWidth rune = 0
	tag     rune = 1
	space   rune = ' '
	newline rune = '\n'
)

func newScanner(text string) *scanner {
	s := &scanner{text: text}
	s.load()
	return s
}

// seek moves the scanner to the byte offset pos.
func (s *scanner) seek(pos int) {
	s.pos = pos
	s.load()
}

// advance consumes the next rune.
func (s *scanner) advance() {
	s.pos = s.next
	s.load()
}

// load finds the next rune behind pos that is no gap.
func (s *scanner) load() {
	s.gap = glued
	for at := s.pos; at < len(s.text); {
		r, size := rune(s.text[at]), 1
		if r < utf8.RuneSelf {
			r = foldASCII(r)
		} else {
			r, size = utf8.DecodeRuneInString(s.text[at:])
			r = foldWide(r)
		}
		if r == tag && !s.marked {
			r = utf8.RuneError
		}
		switch {
		case r > space:
			s.at, s.next, s.r = at, at+size, r
			return
		case r == space:
			s.gap = max(s.gap, spaced)
		case r == tag:
			s.gap = max(s.gap, tagged)
		case r == newline:
			s.gap = lineBreak
		}
		at += size
	}
	s.at, s.next, s.r = len(s.text), len(s.text), eof
}

// match consumes the word, which is written as folded, if it comes next.
func (s *scanner) match(word string) bool {
	first, size := firstRune(word)
	if first != s.r {
		return false
	}
	start := s.pos
	s.advance()
	for rest := word[size:]; rest != ""; rest = rest[size:] {
		first, size = firstRune(rest)
		if first != s.r {
			s.seek(start)
			return false
		}
		s.advance()
	}
	return true
}

// firstRune returns the first rune of a word of the vocabulary, whose runes are
// ASCII or have three bytes, and its length.
func firstRune(word string) (rune, int) {
	r := rune(word[0])
	if r < utf8.RuneSelf {
		return r, 1
	}
	return r&0x0F<<12 | rune(word[1])&0x3F<<6 | rune(word[2])&0x3F, letterSize
}

// matchAny consumes the first of the words that comes next.
func (s *scanner) matchAny(words []string) bool {
	for _, word := range words {
		if s.match(word) {
			return true
		}
	}
	return false
}

// tone consumes the tone digit behind a pinyin word: Jing1.
func (s *scanner) tone() {
	if s.gap != glued || s.r < '1' || s.r > '5' {
		return
	}
	start := s.pos
	s.advance()
	if s.gap == glued && isDigit(s.r) {
		s.seek(start)
	}
}

func isDigit(r rune) bool  { return '0' <= r && r <= '9' }
func isLetter(r rune) bool { return 'a' <= r && r <= 'z' } // r is folded

// isMask reports whether r stands for a digit that is not shown.
func isMask(r rune) bool { return r == 'x' || r == '*' || r == '×' || r == '?' || r == '#' }

// fold returns the rune that r is a way to write, as the vocabulary spells it.
func fold(r rune) rune {
	if r < utf8.RuneSelf {
		return foldASCII(r)
	}
	return foldWide(r)
}

func foldASCII(r rune) rune {
	switch {
	case 'A' <= r && r <= 'Z':
		return r + ('a' - 'A')
	case r > ' ' && r != '_':
		return r
	case r == ' ' || r == '\t':
		return space
	case '\n' <= r && r <= '\r':
		return newline
	case r == '_':
		return '-'
	}
	return utf8.RuneError // a control character
}

func foldWide(r rune) rune {
	if r >= 0xFF00 { // half-width and full-width forms
		if narrow := width.LookupRune(r).Folded(); narrow != 0 {
			r = narrow
		}
		if r < utf8.RuneSelf {
			return foldASCII(r)
		}
	}
	lo, hi := 0, len(folds)
	for lo < hi {
		mid := (lo + hi) / 2
		if folds[mid].hi < r {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(folds) && folds[lo].lo <= r {
		return folds[lo].to
	}
	return r
}

// folds lists the runes that neither case nor width accounts for, in their order:
// spaces and dashes, characters without width, traditional and Japanese forms of
// the characters of the vocabulary, and the compatibility forms of Unicode.
var folds = [...]struct{ lo, hi, to rune }{
	{0x0085, 0x0085, newline}, // next line
	{0x00A0, 0x00A0, space},   // no-break space
	{0x00AD, 0x00AD, noWidth}, // soft hyphen
	{0x1680, 0x1680, space},   // ogham space mark
	{0x2000, 0x200A, space},   // en quad to hair space
	{0x200B, 0x200F, noWidth}, // zero width space, joiners, direction marks
	{0x2010, 0x2015, '-'},     // hyphen to horizontal bar
	{0x2018, 0x2019, '\''},    // quotation marks, as in Bei’an
	{0x2028, 0x2029, newline}, // line and paragraph separator
	{0x202A, 0x202E, noWidth}, // direction embeddings
	{0x202F, 0x202F, space},   // narrow no-break space
	{0x2043, 0x2043, '-'},     // hyphen bullet
	{0x205F, 0x205F, space},   // medium mathematical space
	{0x2060, 0x2064, noWidth}, // word joiner, invisible operators
	{0x2066, 0x2069, noWidth}, // direction isolates
	{0x2212, 0x2212, '-'},     // minus
	{0x2ED8, 0x2ED8, '青'},     // a radical; those below too, and compatibility forms
	{0x2F2D, 0x2F2D, '山'},
	{0x2F34, 0x2F34, '广'},
	{0x2F62, 0x2F62, '甘'},
	{0x2FAD, 0x2FAD, '青'},
	{0x2FCA, 0x2FCA, '黑'},
	{0x3000, 0x3000, space}, // ideographic space
	{0x3010, 0x3010, '['},   // 【
	{0x3011, 0x3011, ']'},   // 】
	{0x3014, 0x3014, '['},   // 〔
	{0x3015, 0x3015, ']'},   // 〕
	{'備', '備', '备'},
	{'內', '內', '内'},
	{'務', '務', '务'},
	{'區', '區', '区'},
	{'壯', '壯', '壮'},
	{'寧', '寧', '宁'},
	{'廣', '廣', '广'},
	{'慶', '慶', '庆'},
	{'晉', '晉', '晋'},
	{'東', '東', '东'},
	{'業', '業', '业'},
	{'滬', '滬', '沪'},
	{'灣', '灣', '湾'},
	{'營', '營', '营'},
	{'爾', '爾', '尔'},
	{'瓊', '瓊', '琼'},
	{'粵', '粵', '粤'},
	{'經', '經', '经'},
	{'維', '維', '维'},
	{'網', '網', '网'},
	{'編', '編', '编'},
	{'肅', '肅', '肃'},
	{'臺', '臺', '台'},
	{'蘇', '蘇', '苏'},
	{'號', '號', '号'},
	{'許', '許', '许'},
	{'証', '証', '证'},
	{'證', '證', '证'},
	{'貴', '貴', '贵'},
	{'贛', '贛', '赣'},
	{'遼', '遼', '辽'},
	{'門', '門', '门'},
	{'閩', '閩', '闽'},
	{'陜', '陜', '陕'},
	{'陝', '陝', '陕'},
	{'隴', '隴', '陇'},
	{'雲', '雲', '云'},
	{'電', '電', '电'},
	{'靑', '靑', '青'},
	{'魯', '魯', '鲁'},
	{'黒', '黒', '黑'},
	{'龍', '龍', '龙'},
	{0xF939, 0xF939, '鲁'},
	{0xF95F, 0xF95F, '宁'},
	{0xF963, 0xF963, '北'},
	{0xF96D, 0xF96D, '省'},
	{0xF9AA, 0xF9AA, '宁'},
	{0xF9C3, 0xF9C3, '辽'},
	{0xF9F4, 0xF9F4, '林'},
	{0xFA1B, 0xFA1B, '福'},
	{0xFA45, 0xFA45, '海'},
	{0xFA75, 0xFA75, '冀'},
	{tagMark, tagMark, tag},   // see html.go
	{0xFE00, 0xFE0F, noWidth}, // variation selectors
	{0xFE58, 0xFE58, '-'},     // small em dash
	{0xFE63, 0xFE63, '-'},     // small hyphen
	{0xFEFF, 0xFEFF, noWidth}, // byte order mark
	{0x2F809, 0x2F809, '备'},
	{0x2F82B, 0x2F82B, '北'},
	{0x2F851, 0x2F851, '壮'},
	{0x2F86F, 0x2F86F, '宁'},
	{0x2F8CD, 0x2F8CD, '晋'},
	{0x2F901, 0x2F901, '海'},
	{0x2F90C, 0x2F90C, '滇'},
	{0x2F932, 0x2F932, '琼'},
	{0x2F956, 0x2F956, '福'},
	{0x2F9D6, 0x2F9D6, '赣'},
}

// The vocabulary. A way to write a word is one row here; a way to write a
// province is one in province.go. Words are written as folded: Latin letters in
// lower case, Han characters simplified. Of two words that begin alike, the
// longer comes first.
var (
	icpWords = []string{"icp", "ipc", "|cp", "lcp"}

	// marks stand between ICP and the digits and tell the kind.
	marks = []struct {
		word string
		kind Kind
	}{
		{"备", Filing},
		{"证", License}, {"经营许可证", License}, {"许可证", License},
		{"filing", Filing},
		{"preparation", Filing}, {"prepared", Filing},
		{"record", Filing},
		{"registration", Filing},
		{"beian", Filing}, {"bei'an", Filing}, {"bei", Filing}, {"b", Filing},
		{"license", License}, {"licence", License},
		{"certificate", License},
		{"zheng", License},
	}

	// fillers may follow a mark and mean nothing.
	fillers = []string{"号", "案", "第", "字", "number", "no", "hao", ":", "."}

	// numberWords may follow the digits.
	numberWords = []string{"号", "number", "hao"}

	// jointWords are the prefix of some licenses of several provinces.
	jointWords = []string{"合字", "hezi"}

	// labels may stand before a number and decide nothing.
	labels = []string{
		"icp备案/许可证号", "icp备案", "网站", "工信部", "增值电信业务", "经营", "许可证", "备案", "编号",
		"号", ":",
	}

	// noneIssued are the parts of China whose websites need no number.
	noneIssued = []string{
		"香港", "港", "澳门", "澳", "台湾", "台",
		"hongkong", "macau", "macao", "taiwan",
	}

	// otherRegisters are jokes and a university's own list.
	otherRegisters = []string{"萌", "茶", "星云", "星", "彬", "沪交"}

	// notLetters end with the letter of a province and name none, or another one:
	// Nanjing is in Jiangsu, Xining in Qinghai, Nanning in Guangxi.
	notLetters = []string{"南京", "西宁", "南宁", "最新"}

	// policeMarks stand between the letter and the digits of the number that the
	// police give.
	policeMarks = []string{"公网安备案", "公网安备", "公安网备", "公安备案", "公安备"}

	// policeWords begin them.
	policeWords = []string{"公网", "公安"}
)

// place consumes a province, as a letter, a name or pinyin, perhaps in brackets;
// or 合字. It reports whether there was one. What could be two is consumed, too.
func (s *scanner) place() (found bool, why Reason) {
	start := s.pos
	bracket := s.r == '(' || s.r == '['
	if bracket {
		s.advance()
	}
	if isLetter(s.r) {
		found, why = s.latinPlace()
	} else {
		found = s.hanPlace()
	}
	if !found && s.matchAny(jointWords) {
		s.n.variant, found = joint, true
	}
	if found && bracket {
		if found = s.r == ')' || s.r == ']'; found {
			s.advance()
		}
	}
	if !found {
		s.n.province, s.n.variant = 0, 0
	}
	if !found && why == 0 {
		s.seek(start)
	}
	return found, why
}

// hanPlace consumes the longest Han spelling of a province that comes next.
func (s *scanner) hanPlace() bool {
	var han [utf8.UTFMax]byte
	if utf8.EncodeRune(han[:], s.r) != letterSize {
		return false
	}
	for p := Beijing; p <= Xinjiang; p++ {
		row := &provinces[p]
		found := beginsWith(row.name, &han) && (s.match(row.name) || s.match(row.short))
		for i := 0; i < len(row.letters) && !found; i += letterSize {
			found = beginsWith(row.letters[i:], &han) && s.match(row.letters[i:i+letterSize])
		}
		if found {
			s.n.province = p
			return true
		}
	}
	return false
}

// beginsWith reports whether s begins with the Han character.
func beginsWith(s string, han *[utf8.UTFMax]byte) bool {
	return s[2] == han[2] && s[1] == han[1] && s[0] == han[0]
}

// latinPlace consumes the longest Latin spelling of a province that comes next,
// unless it is that of two.
func (s *scanner) latinPlace() (found bool, why Reason) {
	start, end := s.pos, s.pos
	for p := Beijing; p <= Xinjiang; p++ {
		row := &provinces[p]
		for _, names := range [...][]string{row.pinyin, row.english} {
			for _, name := range names {
				if rune(name[0]|0x20) != s.r || !s.matchName(name) {
					continue
				}
				switch {
				case s.pos > end:
					end, s.n.province, why = s.pos, p, 0
				case s.pos == end && s.n.province != p:
					why = AmbiguousProvince
				}
				s.seek(start)
			}
		}
	}
	if end == start {
		return false, 0
	}
	s.seek(end)
	s.tone()
	return why == 0, why
}

// matchName is match for a name of the province table, with its capitals and
// spaces. On success a tone digit is left to the caller.
func (s *scanner) matchName(name string) bool {
	start := s.pos
	for i := range len(name) {
		if name[i] == ' ' {
			continue
		}
		if s.r != rune(name[i]|0x20) {
			s.seek(start)
			return false
		}
		s.advance()
	}
	return true
}

// icp consumes ICP.
func (s *scanner) icp() bool { return s.matchAny(icpWords) }

// mark consumes the word that tells the kind, or nothing.
func (s *scanner) mark() Kind {
	latin := isLetter(s.r)
	for i := range marks {
		if s.match(marks[i].word) {
			if latin && len(marks[i].word) > 1 { // B2 is a class
				s.tone()
			}
			return marks[i].kind
		}
	}
	return 0
}
