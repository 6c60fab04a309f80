package frameworks

import (
	"bytes"
	"encoding/csv"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"flag"
	html "html/template"
	"io"
	"log/slog"
	"strings"
	"testing"
	"text/template"

	"github.com/BurntSushi/toml"
	"github.com/go-icp/icp"
	"github.com/goccy/go-yaml"
	gtoml "github.com/pelletier/go-toml/v2"
	"github.com/stretchr/testify/require"
	yaml3 "go.yaml.in/yaml/v3"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/wrapperspb"
)

// The numbers of all tests.
var (
	website = icp.MustParse("京ICP备11018762号-11")
	entity  = icp.MustParse("京ICP备11018762号")
	police  = icp.MustParsePolice("京公网安备11000002000001号")
)

// refused is what no field takes: only the official notation is stored.
const refused = "京icp备11018762"

// site is a struct as a program has it.
type site struct {
	Host   string           `json:"host" xml:"host" yaml:"host" toml:"host"`
	ICP    icp.Number       `json:"icp,omitzero" xml:"icp,omitempty" yaml:"icp,omitempty" toml:"icp,omitempty"`
	Police icp.PoliceNumber `json:"police,omitzero" xml:"police,omitempty" yaml:"police,omitempty" toml:"police,omitempty"`
}

var (
	full  = site{"example.cn", website, police}
	empty = site{Host: "example.cn"}
)

// format is a library that writes and reads documents.
type format struct {
	marshal   func(any) ([]byte, error)
	unmarshal func([]byte, any) error
	full      string // the sites of these names
	empty     string
	refused   string     // a document that is not to be read
	null      string     // a document whose number is null, if the format has null
	nulled    icp.Number // what null makes of a field that holds website
}

func testFormat(t *testing.T, f format) {
	for want, s := range map[string]site{f.full: full, f.empty: empty} {
		data, err := f.marshal(s)
		require.NoError(t, err)
		require.Equal(t, want, string(data))
		var back site
		require.NoError(t, f.unmarshal(data, &back))
		require.Equal(t, s, back)
	}
	kept := full
	require.ErrorContains(t, f.unmarshal([]byte(f.refused), &kept), refused)
	require.Equal(t, website, kept.ICP)
	if f.null != "" {
		require.NoError(t, f.unmarshal([]byte(f.null), &kept))
		require.Equal(t, f.nulled, kept.ICP)
	}
}

func TestJSON(t *testing.T) {
	testFormat(t, format{
		marshal:   json.Marshal,
		unmarshal: json.Unmarshal,
		full:      `{"host":"example.cn","icp":"京ICP备11018762号-11","police":"京公网安备11000002000001号"}`,
		empty:     `{"host":"example.cn"}`,
		refused:   `{"icp":"京icp备11018762"}`,
		null:      `{"icp":null}`,
		nulled:    website, // null leaves a field alone, as everywhere in encoding/json
	})

	// omitempty keeps structs.
	data, err := json.Marshal(struct {
		ICP icp.Number `json:"icp,omitempty"`
	}{})
	require.NoError(t, err)
	require.Equal(t, `{"icp":""}`, string(data))

	// As a key of a map.
	data, err = json.Marshal(map[icp.Number]int{website: 1})
	require.NoError(t, err)
	require.Equal(t, `{"京ICP备11018762号-11":1}`, string(data))
}

func TestXML(t *testing.T) {
	testFormat(t, format{
		marshal:   xml.Marshal,
		unmarshal: xml.Unmarshal,
		full:      `<site><host>example.cn</host><icp>京ICP备11018762号-11</icp><police>京公网安备11000002000001号</police></site>`,
		empty:     `<site><host>example.cn</host><icp></icp><police></police></site>`,
		refused:   `<site><icp>京icp备11018762</icp></site>`,
	})

	type site struct {
		ICP icp.Number `xml:"icp,attr"`
	}
	data, err := xml.Marshal(site{website})
	require.NoError(t, err)
	require.Equal(t, `<site icp="京ICP备11018762号-11"></site>`, string(data))
	var back site
	require.NoError(t, xml.Unmarshal(data, &back))
	require.Equal(t, website, back.ICP)
}

func TestGoccyYAML(t *testing.T) {
	testFormat(t, format{
		marshal:   yaml.Marshal,
		unmarshal: yaml.Unmarshal,
		full:      "host: example.cn\nicp: 京ICP备11018762号-11\npolice: 京公网安备11000002000001号\n",
		empty:     "host: example.cn\n",
		refused:   "icp: 京icp备11018762\n",
		null:      "icp: null\n",
		nulled:    website,
	})
}

func TestYAML3(t *testing.T) {
	testFormat(t, format{
		marshal:   yaml3.Marshal,
		unmarshal: yaml3.Unmarshal,
		full:      "host: example.cn\nicp: 京ICP备11018762号-11\npolice: 京公网安备11000002000001号\n",
		empty:     "host: example.cn\n",
		refused:   "icp: 京icp备11018762\n",
		null:      "icp: null\n",
		nulled:    website,
	})
}

func TestTOML(t *testing.T) {
	testFormat(t, format{
		marshal:   toml.Marshal,
		unmarshal: toml.Unmarshal,
		full:      "host = \"example.cn\"\nicp = \"京ICP备11018762号-11\"\npolice = \"京公网安备11000002000001号\"\n",
		empty:     "host = \"example.cn\"\n",
		refused:   "icp = \"京icp备11018762\"\n",
	})
}

func TestPelletierTOML(t *testing.T) {
	testFormat(t, format{
		marshal:   gtoml.Marshal,
		unmarshal: gtoml.Unmarshal,
		full:      "host = 'example.cn'\nicp = '京ICP备11018762号-11'\npolice = '京公网安备11000002000001号'\n",
		empty:     "host = 'example.cn'\n",
		refused:   "icp = \"京icp备11018762\"\n",
	})
}

func TestGob(t *testing.T) {
	for _, s := range []site{full, empty} {
		var buf bytes.Buffer
		require.NoError(t, gob.NewEncoder(&buf).Encode(s))
		var back site
		require.NoError(t, gob.NewDecoder(&buf).Decode(&back))
		require.Equal(t, s, back)
	}
}

func TestFlag(t *testing.T) {
	var n icp.Number
	flags := flag.NewFlagSet("serve", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.TextVar(&n, "icp", entity, "the site's ICP `number`")
	require.NoError(t, flags.Parse([]string{"-icp", "京ICP备11018762号-11"}))
	require.Equal(t, website, n)
	require.ErrorContains(t, flags.Parse([]string{"-icp", refused}), refused)
}

func TestSlog(t *testing.T) {
	var out bytes.Buffer
	slog.New(slog.NewTextHandler(&out, nil)).Info("found", "icp", website, "police", police)
	require.Contains(t, out.String(), "icp=京ICP备11018762号-11 police=京公网安备11000002000001号\n")
}

func TestTextTemplate(t *testing.T) {
	var out strings.Builder
	footer := template.Must(template.New("").Parse(`{{if not .ICP.IsZero}}{{.ICP}} {{.ICP.Province}}{{end}}{{if .Police.IsZero}} none{{end}}`))
	require.NoError(t, footer.Execute(&out, site{ICP: website}))
	require.Equal(t, "京ICP备11018762号-11 Beijing none", out.String())

	// Any struct is true, also to with.
	out.Reset()
	require.NoError(t, template.Must(template.New("").Parse(`{{if .ICP}}a trap{{end}}`)).Execute(&out, empty))
	require.Equal(t, "a trap", out.String())
}

// The finished link is HTML: say so, or the template escapes it.
func TestHTMLTemplate(t *testing.T) {
	var out strings.Builder
	footer := html.Must(html.New("").Funcs(html.FuncMap{
		"html": func(s string) html.HTML { return html.HTML(s) },
	}).Parse(`<p>{{html .ICP.HTML}} <a href="{{.Police.URL}}">{{.Police}}</a>`))
	require.NoError(t, footer.Execute(&out, full))
	require.Equal(t, `<p><a href="https://beian.miit.gov.cn/" target="_blank" rel="noopener noreferrer">京ICP备11018762号-11</a> `+
		`<a href="https://beian.mps.gov.cn/#/query/webSearch?code=11000002000001">京公网安备11000002000001号</a>`, out.String())
}

func TestCSV(t *testing.T) {
	var out strings.Builder
	w := csv.NewWriter(&out)
	require.NoError(t, w.Write([]string{"example.cn", website.String(), icp.PoliceNumber{}.String()}))
	w.Flush()
	require.Equal(t, "example.cn,京ICP备11018762号-11,\n", out.String())

	record, err := csv.NewReader(strings.NewReader(out.String())).Read()
	require.NoError(t, err)
	s := site{Host: record[0]}
	require.NoError(t, s.ICP.UnmarshalParam(record[1]))
	require.NoError(t, s.Police.UnmarshalParam(record[2]))
	require.Equal(t, site{Host: "example.cn", ICP: website}, s)
}

// In a message the number is a string field; parse it at the border.
func TestProtobuf(t *testing.T) {
	data, err := proto.Marshal(wrapperspb.String(website.String()))
	require.NoError(t, err)
	var field wrapperspb.StringValue
	require.NoError(t, proto.Unmarshal(data, &field))
	n, err := icp.Parse(field.GetValue())
	require.NoError(t, err)
	require.Equal(t, website, n)
}
