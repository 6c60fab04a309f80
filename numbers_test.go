package icp_test

import (
	"cmp"
	"iter"
	"math/rand/v2"
	"strconv"
	"strings"

	"github.com/go-icp/icp"
)

// The numbers that properties are tried with: systematic ones, random ones, and
// what a slip of the hand makes of them.

// numbers generates numbers of every kind, province, class set, digit count and
// service.
func numbers() iter.Seq[icp.Number] {
	return func(yield func(icp.Number) bool) {
		for p := range allParts() {
			n, err := icp.New(p)
			if err != nil {
				panic(err)
			}
			if !yield(n) {
				return
			}
		}
	}
}

// allServices are those that there are.
var allServices = func() (all []icp.Service) {
	for service := icp.Website; service.String() != ""; service++ {
		all = append(all, service)
	}
	return all
}()

func allParts() iter.Seq[icp.Parts] {
	return func(yield func(icp.Parts) bool) {
		indexes, turn := []int{1, 10, 1626, 65535}, 0
		services := func(p icp.Parts) bool { // the entity, and each service with an index in turn
			for p.Service = 0; int(p.Service) <= len(allServices); p.Service++ {
				if p.Service != 0 {
					p.Index = indexes[turn%len(indexes)]
				}
				if !yield(p) {
					return false
				}
				turn++
			}
			return true
		}
		for province := icp.Province(0); province <= icp.Xinjiang; province++ {
			for classes := icp.Classes(0); classes <= icp.A1|icp.A2|icp.B1|icp.B2; classes++ {
				var some []icp.Parts
				if classes == 0 && province != 0 {
					for _, serial := range []string{"02002", "042465", "00000000", "05000001", "11018762", "99999999", "2021011702", "0000000000", "9999999999"} {
						some = append(some, icp.Parts{Kind: icp.Filing, Province: province, Serial: serial})
					}
					for _, serial := range []string{"000007", "030173", "1900075", "09028442"} {
						some = append(some, icp.Parts{Kind: icp.License, Province: province, Serial: serial})
					}
				}
				if classes != 0 {
					for _, serial := range []string{"20090059", "00000000"} {
						p := icp.Parts{Kind: icp.License, Province: province, Classes: classes, Serial: serial}
						some = append(some, p)
						if province == 0 {
							p.Joint = true
							some = append(some, p)
						}
						if province != 0 && classes&(classes-1) == 0 {
							for p.Subclass = 1; p.Subclass <= 9; p.Subclass++ {
								some = append(some, p)
							}
						}
					}
				}
				for _, p := range some {
					if !services(p) {
						return
					}
				}
			}
		}
	}
}

// letterVariants are letters that are printed by mistake for those of a number.
var letterVariants = map[icp.Kind]map[string][]string{
	icp.Filing:  {"蜀": {"川"}, "黔": {"贵"}, "陇": {"甘"}},
	icp.License: {"川": {"蜀"}, "黔": {"贵"}, "甘": {"陇"}},
}

// randomNumber returns a number as the ministry might have issued it.
func randomNumber(random *rand.Rand) icp.Number {
	year := func(from, to int) string { return strconv.Itoa(from + random.IntN(to-from+1)) }
	digits := func(count int) (s string) {
		for range count {
			s += strconv.Itoa(random.IntN(10))
		}
		return s
	}
	p := icp.Parts{Kind: icp.License, Province: icp.Province(1 + random.IntN(31))}
	switch random.IntN(12) {
	case 0, 1, 2:
		p.Kind, p.Serial = icp.Filing, year(2005, 2020)[2:]+digits(6)
	case 3, 4:
		p.Kind, p.Serial = icp.Filing, year(2020, 2026)+digits(6)
	case 5:
		p.Kind, p.Serial = icp.Filing, year(2002, 2004)[2:]+digits(3+random.IntN(2))
	case 6:
		p.Serial = year(2000, 2026)[2:] + digits(4+random.IntN(3))
	case 7:
		p.Serial = year(2000, 2026)[2:] + digits(4)
	default:
		p.Classes, p.Serial = icp.Classes(1+random.IntN(15)), year(2001, 2026)+digits(4)
		if random.IntN(2) == 0 {
			p.Classes = icp.B2
		}
		switch random.IntN(8) {
		case 0:
			p.Province = 0
		case 1:
			p.Province, p.Joint = 0, true
		case 2:
			p.Classes, p.Subclass = []icp.Classes{icp.A1, icp.A2, icp.B1, icp.B2}[random.IntN(4)], 1+random.IntN(9)
		}
	}
	if random.IntN(3) > 0 {
		p.Index = 1 + random.IntN([]int{9, 9, 99, 999, 65535}[random.IntN(5)])
		p.Service = max(icp.Website, icp.Service(random.IntN(len(allServices)+1)))
	}
	n, err := icp.New(p)
	if err != nil {
		panic(err)
	}
	return n
}

// randomPrint writes the number in one of the ways in which people do.
func randomPrint(random *rand.Rand, n icp.Number) string {
	text, letter := n.String(), n.Province().Letter(n.Kind())
	rest := strings.TrimPrefix(text, letter)
	switch random.IntN(10) {
	case 0:
		return n.English()
	case 1:
		return n.Pinyin()
	case 2:
		return strings.ReplaceAll(cmp.Or(n.Pinyin(), n.English()), " ", "")
	case 3:
		return n.Province().Chinese() + rest
	case 4:
		return n.Province().ChineseShort() + rest
	case 5:
		if variants := letterVariants[n.Kind()][letter]; variants != nil {
			return variants[0] + rest
		}
	case 6:
		if n.Classes() != 0 {
			return []string{letter + "ICP证" + rest, "ICP证" + text, letter + "ICP证：" + text}[random.IntN(3)]
		}
	}
	return text
}

// mutate drops, inserts or replaces one character.
func mutate(random *rand.Rand, s string) string {
	alphabet := []rune("京川蜀贵港合字ICPicp备证号-.0123456789ABKXaegn １\n\x00\xff")
	runes := []rune(s)
	i := random.IntN(len(runes))
	r := string(alphabet[random.IntN(len(alphabet))])
	before, after := string(runes[:i]), string(runes[i+1:])
	switch random.IntN(4) {
	case 0:
		return before + after
	case 1:
		return before + r + string(runes[i:])
	case 2:
		b := []byte(s)
		b[random.IntN(len(b))] ^= 1 << random.IntN(8)
		return string(b)
	}
	return before + r + after
}
