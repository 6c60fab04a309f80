package icp_test

import (
	"net/netip"
	"regexp"
	"testing"

	"github.com/go-icp/icp"
)

// What Parse is measured by: a parser of the standard library, and a regular
// expression for the same notation.

func BenchmarkNetipParseAddr(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		netip.ParseAddr("2001:db8::8a2e:370:7334")
	}
}

var canonical = regexp.MustCompile(`^(?:` +
	`[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝蜀黔滇藏陕陇青宁新]ICP备(?:\d{5}|\d{6}|\d{8}|\d{10})号(?:-[1-9]\d{0,4}[AXK]?)?` +
	`|[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕陇青宁新]ICP证\d{6,8}号(?:-[1-9]\d{0,4}[AXK]?)?` +
	`|(?:合字|[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕陇青宁新])?[AB][12](?:\.[AB][12])*-\d{8}(?:-[1-9]\d{0,4}[AXK]?)?` +
	`)$`)

func BenchmarkRegexp(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		canonical.MatchString("京ICP备11018762号-11")
	}
}

// benchmarks are texts by what they stand for.
var benchmarks = []struct{ name, text string }{
	{"Filing", "京ICP备11018762号-11"},
	{"FilingOfTheLastProvince", "新ICP备2026003876号-1"},
	{"License", "京ICP证030173号-1"},
	{"LicenseWithClasses", "粤B2-20090059-1626X"},
	{"English", "Beijing ICP Filing No. 11018762-11"},
	{"EnglishLicense", "Guangdong ICP License No. B2-20090059-1626X"},
}

func BenchmarkParse(b *testing.B) {
	for _, bench := range benchmarks {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				icp.Parse(bench.text)
			}
		})
	}
}

func BenchmarkParseError(b *testing.B) {
	for _, bench := range []struct{ name, text string }{
		{"Masked", "京ICP备XXXXXXXX号"},
		{"NotCanonical", "京ICP备11018762"},
		{"Police", "京公网安备11000002000001号"},
		{"Prose", "Copyright © 2024 All rights reserved"},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := icp.Parse(bench.text); err == nil {
					b.Fatal(bench.text)
				}
			}
		})
	}
}

func BenchmarkParseLenient(b *testing.B) {
	messy := []struct{ name, text string }{
		{"Spaces", "京 ICP 备 11018762 号 - 11"},
		{"LetterByLetter", "京 I C P 备 1 2 3 4 5 6 7 8 号"},
		{"FullWidth", "京ＩＣＰ备１１０１８７６２号－１１"},
		{"Traditional", "滬ICP備16027065號-2"},
		{"WithoutNumberSign", "京ICP备11018762-11"},
		{"Label", "ICP备案号：京ICP备11018762号-11"},
		{"Hybrid", "沪ICP证：沪B2-20100043"},
		{"RunTogether", "JINGICPZHENG030173HAO"},
		{"Tones", "Jing1 ICP zheng4 030173 hao4"},
	}
	for _, bench := range append(benchmarks[:len(benchmarks):len(benchmarks)], messy...) {
		b.Run(bench.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				icp.ParseLenient(bench.text)
			}
		})
	}
}

func BenchmarkString(b *testing.B) {
	n := icp.MustParse("京ICP备11018762号-11")
	b.ReportAllocs()
	for b.Loop() {
		sink = n.String()
	}
}

func BenchmarkAppendText(b *testing.B) {
	n := icp.MustParse("京ICP备11018762号-11")
	buf := make([]byte, 0, 64)
	b.ReportAllocs()
	for b.Loop() {
		n.AppendText(buf)
	}
}

func BenchmarkMap(b *testing.B) {
	n := icp.MustParse("京ICP备11018762号-11")
	names := map[icp.Number]string{}
	for m := range numbers() {
		names[m] = "x"
	}
	names[n] = "here"
	b.ReportAllocs()
	for b.Loop() {
		sink = names[n]
	}
}
