package icp_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// provinceRows returns the rows of testdata/provinces.tsv by the names of its
// columns.
func provinceRows() (rows []map[string]string) {
	all := table("provinces.tsv")
	for _, fields := range all[1:] {
		row := map[string]string{}
		for i, column := range all[0] {
			row[column] = fields[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// names returns every way in which a row of provinces.tsv names its province
// and no other.
func names(row map[string]string) []string {
	all := []string{
		row["gb2260"], row["iso3166_2"], row["name_zh"], row["short_zh"], row["filing"], row["licence"],
		row["police"], row["traditional"], row["name_en"],
	}
	if !slices.Contains([]string{"ji", "jin", "yu"}, row["pinyin"]) {
		all = append(all, row["pinyin"])
	}
	return append(all, strings.Split(row["alt_en"], "|")...)
}

func TestProvinces(t *testing.T) {
	provinces := slices.Collect(icp.Provinces())
	rows := provinceRows()
	require.Len(t, provinces, 31)
	require.Len(t, rows, 31)
	for i, p := range provinces {
		row := rows[i]
		assert.Equal(t, row["gb2260"], p.Code())
		assert.Equal(t, row["iso3166_2"], p.ISO())
		assert.Equal(t, row["name_zh"], p.Chinese())
		assert.Equal(t, row["short_zh"], p.ChineseShort())
		assert.Equal(t, row["name_en"], p.String())
		assert.Equal(t, row["filing"], p.Letter(icp.Filing))
		assert.Equal(t, row["licence"], p.Letter(icp.License))
		assert.Equal(t, row["admin_zh"], p.Administration())
		assert.Equal(t, row["admin_en"], p.AdministrationEnglish())

		n, err := icp.Parse(row["example_filing"])
		require.NoError(t, err)
		assert.Equal(t, p, n.Province())
		assert.Equal(t, row["pinyin"], strings.ToLower(strings.Fields(n.Pinyin())[0]))
	}
}

func TestProvincesStop(t *testing.T) {
	for p := range icp.Provinces() {
		require.Equal(t, icp.Beijing, p)
		break
	}
}

// No two provinces share what must tell them apart.
func TestProvincesDistinct(t *testing.T) {
	for what, of := range map[string]func(icp.Province) string{
		"code":                   icp.Province.Code,
		"ISO code":               icp.Province.ISO,
		"name":                   icp.Province.String,
		"Chinese name":           icp.Province.Chinese,
		"short name":             icp.Province.ChineseShort,
		"administration":         icp.Province.Administration,
		"English administration": icp.Province.AdministrationEnglish,
		"filing letter":          func(p icp.Province) string { return p.Letter(icp.Filing) },
		"license letter":         func(p icp.Province) string { return p.Letter(icp.License) },
	} {
		seen := map[string]bool{}
		for p := range icp.Provinces() {
			require.NotEmpty(t, of(p), what)
			seen[of(p)] = true
		}
		assert.Len(t, seen, 31, what)
	}
	seen := map[string]string{}
	for _, row := range provinceRows() {
		for _, name := range names(row) {
			if other, ok := seen[name]; ok {
				assert.Equal(t, other, row["gb2260"], name)
			}
			seen[name] = row["gb2260"]
		}
	}
}

func TestParseProvince(t *testing.T) {
	for i, row := range provinceRows() {
		want := icp.Province(i + 1)
		for _, name := range names(row) {
			for _, text := range []string{name, strings.ToLower(name), strings.ToUpper(name), strings.ReplaceAll(name, " ", ""), " " + name + "\u3000"} {
				p, err := icp.ParseProvince(text)
				require.NoError(t, err)
				require.Equal(t, want, p, text)
			}
		}
		// By the names that the package itself gives, too.
		for _, text := range []string{want.String(), want.Chinese(), want.ChineseShort(), want.Code(), want.Code() + "0000", want.ISO(), want.Letter(icp.Filing), want.Letter(icp.License)} {
			p, err := icp.ParseProvince(text)
			require.NoError(t, err)
			require.Equal(t, want, p, text)
		}
	}
	for text, want := range map[string]icp.Province{
		"Inner Mongolia": icp.InnerMongolia,
		"Nei Mongol":     icp.InnerMongolia,
		"CN-NM":          icp.InnerMongolia,
		"Chuan":          icp.Sichuan,
		"黒":              icp.Heilongjiang,
		"ｊｉｎｇ":           icp.Beijing,
	} {
		p, err := icp.ParseProvince(text)
		assert.NoError(t, err)
		assert.Equal(t, want, p, text)
	}
}

func TestParseProvinceError(t *testing.T) {
	for _, test := range []struct {
		text   string
		reason icp.Reason
	}{
		{"", icp.Empty},
		{" ", icp.Empty},
		{"Ji", icp.AmbiguousProvince},
		{"jin", icp.AmbiguousProvince},
		{"YU", icp.AmbiguousProvince},
		{"香港", icp.NotMainland},
		{"港", icp.NotMainland},
		{"Hong Kong", icp.NotMainland},
		{"HONGKONG", icp.NotMainland},
		{"澳门", icp.NotMainland},
		{"澳門", icp.NotMainland},
		{"Macau", icp.NotMainland},
		{"Macao", icp.NotMainland},
		{"台湾", icp.NotMainland},
		{"臺灣", icp.NotMainland},
		{"Taiwan", icp.NotMainland},
		{"秦", icp.UnknownProvince},
		{"云", icp.UnknownProvince},
		{"申", icp.UnknownProvince},
		{"深圳", icp.UnknownProvince},
		{"Shanxxi", icp.UnknownProvince},
		{"合字", icp.UnknownProvince},
		{"\xbe\xa9", icp.InvalidUTF8},
		{"00", icp.UnknownProvince},
		{"16", icp.UnknownProvince},
		{"160000", icp.UnknownProvince},
		{"110100", icp.UnknownProvince}, // a city
		{"1100", icp.UnknownProvince},
		{"北京 天津", icp.UnknownProvince},
		{"京ICP备11018762号", icp.UnknownProvince},
		{strings.Repeat(" ", 257), icp.TooLong},
	} {
		p, err := icp.ParseProvince(test.text)
		assert.ErrorIs(t, err, test.reason, test.text)
		assert.ErrorAs(t, err, new(icp.ParseError))
		assert.Zero(t, p)
	}
	for text, candidates := range map[string][]string{
		"Ji": {"冀", "Hebei", "吉", "Jilin"}, "jin": {"津", "Tianjin", "晋", "Shanxi"}, "YU": {"豫", "Henan", "渝", "Chongqing"},
	} {
		_, err := icp.ParseProvince(text)
		for _, candidate := range candidates {
			assert.ErrorContains(t, err, candidate)
		}
	}
	_, err := icp.ParseProvince("Macau")
	assert.ErrorContains(t, err, "Macau and Taiwan issue no ICP numbers")
}

// TestCities finds no number behind what is no province though it ends with the letter of one.
func TestCities(t *testing.T) {
	for _, text := range cityTexts() {
		n, err := icp.ParseLenient(text)
		assert.Error(t, err, "%q is read as %v", text, n)
		assert.Empty(t, found(t, "© "+text, icp.Text), text)
	}
}

// cityTexts has what may be taken for a number behind each name in cities.tsv.
func cityTexts() (texts []string) {
	for _, row := range table("cities.tsv") {
		if row[0][0] < utf8.RuneSelf {
			texts = append(texts, row[0]+" ICP No. 11018762")
			continue
		}
		texts = append(texts, row[0]+"ICP备11018762号", row[0]+"B2-20090059")
	}
	return texts
}

func TestMinistry(t *testing.T) {
	for _, p := range []icp.Province{0, icp.Xinjiang + 1, 255} {
		assert.Empty(t, p.String()+p.Code()+p.ISO()+p.Chinese()+p.ChineseShort()+p.Letter(icp.Filing)+p.Letter(icp.License))
	}
	assert.Equal(t, "工业和信息化部", icp.Province(0).Administration())
	assert.Equal(t, "Ministry of Industry and Information Technology", icp.Province(0).AdministrationEnglish())
}

func TestProvinceText(t *testing.T) {
	for p := range icp.Provinces() {
		text, err := p.MarshalText()
		require.NoError(t, err)
		var q icp.Province
		require.NoError(t, q.UnmarshalText(text))
		require.Equal(t, p, q)
	}
	p := icp.Beijing
	require.Error(t, p.UnmarshalText([]byte("Ji")))
	require.Equal(t, icp.Beijing, p)
	require.NoError(t, p.UnmarshalText(nil))
	require.Zero(t, p)
}
