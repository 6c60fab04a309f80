package icp_test

import (
	"net/netip"
	"regexp"
	"testing"
	"time"

	"github.com/go-icp/icp"
)

// What reading is measured by: a parser of the standard library, in the same
// run, and a regular expression for the same notation.

func parseAddr() { netip.ParseAddr("2001:db8::8a2e:370:7334") }

// benchRatio measures f, and reports how many times as long as unit it takes.
func benchRatio(b *testing.B, what string, unit, f func()) {
	b.ReportAllocs()
	for b.Loop() {
		f()
	}
	b.ReportMetric(timesAsLong(unit, f), what)
}

// timesAsLong returns how many times as long as unit f takes, each at its best
// of some rounds by turns: the machine does other things, too.
func timesAsLong(unit, f func()) float64 {
	bestUnit, best := time.Hour, time.Hour
	once := func(f func(), count int) time.Duration {
		start := time.Now()
		for range count {
			f()
		}
		return time.Since(start) / time.Duration(count) * 1000
	}
	for range 20 {
		bestUnit, best = min(bestUnit, once(unit, 2000)), min(best, once(f, 2000))
	}
	return float64(best) / float64(bestUnit)
}

var canonical = regexp.MustCompile(icp.Pattern)

func BenchmarkRegexp(b *testing.B) {
	for _, text := range []string{"京ICP备11018762号-11", "粤B2-20090059-1626X"} {
		b.Run(text, func(b *testing.B) {
			benchRatio(b, "×ParseAddr", parseAddr, func() { canonical.MatchString(text) })
		})
	}
}

// BenchmarkParse measures the official notations: 0.4 to 0.8, but for a sub-class, which the grammar reads.
func BenchmarkParse(b *testing.B) {
	for _, text := range []string{
		"京ICP备11018762号", "京ICP备11018762号-11", "新ICP备2021018762号-1A", "蜀ICP备2026054850号-65535K", "辽ICP备66666号-1",
		"川ICP证030173号", "宁ICP证030173号-209A",
		"粤B2-20090059-1626X", "A2.B1.B2-20090001", "合字A1.A2.B1.B2-20170010-65535A", "辽B-2-4-20080039",
		"Beijing ICP Filing No. 11018762-11", "Xinjiang ICP License No. 030173-1", "Shaanxi ICP Filing No. 2026054850-2X",
		"Inner Mongolia ICP License No. B2-20090059-1626X", "ICP License No. Hezi A1.A2.B1.B2-20170010",
	} {
		b.Run(text, func(b *testing.B) {
			if _, err := icp.Parse(text); err != nil {
				b.Fatal(err)
			}
			benchRatio(b, "×ParseAddr", parseAddr, func() { icp.Parse(text) })
		})
	}
}

// BenchmarkParseLenient measures what people write: at most 3.
func BenchmarkParseLenient(b *testing.B) {
	for _, text := range []string{
		"京ICP备11018762号-11", "京 ICP 备 11018762 号 - 11", "京I C P备1 1 0 1 8 7 6 2号", "京 I C P 备 1 2 3 4 5 6 7 8 号",
		"京ＩＣＰ备１１０１８７６２号－１１", "滬ＩＣＰ備 16027065號－2", "京ICP备11018762-11",
		"ICP备案号：京ICP备11018762号-11", "ICP许可证：粤ICP备16097719号", "网站备案/许可证号：浙ICP备2021000002号-1",
		"沪ICP证：沪B2-20100043", "ICP备浙18020002号", `\u4eacICP\u590711010999\u53f7-1`,
		"JINGICPZHENG030173HAO", "Jing1 ICP zheng4 030173 hao4",
		"Beijing ICP Filing No. 11018762-11", "Zhejiang ICP Record No. 17023217-9", "Xinjiang Uyghur Autonomous Region ICP No. 2026002340-1",
	} {
		b.Run(text, func(b *testing.B) {
			if _, err := icp.ParseLenient(text); err != nil {
				b.Fatal(err)
			}
			benchRatio(b, "×ParseAddr", parseAddr, func() { icp.ParseLenient(text) })
		})
	}
}

// BenchmarkRefusal measures what is no number: at most 4.
func BenchmarkRefusal(b *testing.B) {
	for _, text := range []string{
		"京ICP备XXXXXXXX号", "京ICP备11018762", "hello world, this is prose", "Copyright © 2024 All rights reserved",
		"京公网安备11000002000001号", "京ICP备1101876O号", "Ji ICP Bei 12345678 Hao", "深ICP备17119554号", "网站备案信息查询", "",
	} {
		b.Run(text, func(b *testing.B) {
			if _, err := icp.Parse(text); err == nil {
				b.Fatal(text)
			}
			benchRatio(b, "×ParseAddr", parseAddr, func() { icp.Parse(text) })
		})
	}
}

func BenchmarkPolice(b *testing.B) {
	for _, text := range []string{"京公网安备11000002000001号", "Beijing Public Security Filing No. 11000002000001"} {
		b.Run(text, func(b *testing.B) {
			benchRatio(b, "×ParseAddr", parseAddr, func() { icp.ParsePolice(text) })
		})
	}
}

func BenchmarkString(b *testing.B) {
	n := icp.MustParse("京ICP备11018762号-11")
	benchRatio(b, "×ParseAddr", parseAddr, func() { sink = n.String() })
}

func BenchmarkAppendText(b *testing.B) {
	n := icp.MustParse("京ICP备11018762号-11")
	buf := make([]byte, 0, 64)
	benchRatio(b, "×ParseAddr", parseAddr, func() { n.AppendText(buf) })
}

func BenchmarkMap(b *testing.B) {
	n := icp.MustParse("京ICP备11018762号-11")
	names := map[icp.Number]string{}
	for m := range numbers() {
		names[m] = "x"
	}
	names[n] = "here"
	benchRatio(b, "×ParseAddr", parseAddr, func() { sink = names[n] })
}
