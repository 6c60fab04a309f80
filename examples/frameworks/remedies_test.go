package frameworks

import (
	"bytes"
	"fmt"
	"io"
	"net/http/httptest"
	"net/url"
	"reflect"
	"testing"

	"github.com/aws/aws-sdk-go-v2/feature/dynamodb/attributevalue"
	"github.com/cloudwego/hertz/pkg/app/server/binding"
	hertz "github.com/cloudwego/hertz/pkg/protocol"
	"github.com/cloudwego/hertz/pkg/route/param"
	"github.com/fxamacker/cbor/v2"
	"github.com/go-icp/icp"
	"github.com/go-playground/form/v4"
	"github.com/gofiber/fiber/v3"
	gorilla "github.com/gorilla/schema"
	"github.com/mitchellh/hashstructure/v2"
	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/require"
)

// What these libraries do to a number without being told is silent: the first
// assertions of each test hold that, the others that the remedy mends it.

func TestHertz(t *testing.T) {
	bind := func(config *binding.BindConfig, number string) (icp.Number, error) {
		request := hertz.NewRequest("GET", "/sites?icp="+url.QueryEscape(number), nil)
		var in struct {
			ICP icp.Number `query:"icp,required"`
		}
		err := binding.NewDefaultBinder(config).BindQuery(request, &in)
		return in.ICP, err
	}
	n, err := bind(nil, website.String())
	require.NoError(t, err)
	require.Zero(t, n)

	config := binding.NewBindConfig()
	config.MustRegTypeUnmarshal(reflect.TypeFor[icp.Number](), func(_ *hertz.Request, _ param.Params, text string) (reflect.Value, error) {
		var n icp.Number
		err := n.UnmarshalParam(text)
		return reflect.ValueOf(n), err
	})
	n, err = bind(config, website.String())
	require.NoError(t, err)
	require.Equal(t, website, n)
	_, err = bind(config, refused)
	require.ErrorContains(t, err, refused)
}

func TestForm(t *testing.T) {
	type input struct {
		ICP  icp.Number   `form:"icp"`
		Also []icp.Number `form:"also"`
	}
	values := url.Values{"icp": {website.String()}, "also": {entity.String(), website.String()}}
	var lost input
	require.NoError(t, form.NewDecoder().Decode(&lost, values))
	require.Zero(t, lost.ICP)
	nothing, err := form.NewEncoder().Encode(input{ICP: website})
	require.NoError(t, err)
	require.Empty(t, nothing.Get("icp"))

	decoder, encoder := form.NewDecoder(), form.NewEncoder()
	decoder.RegisterCustomTypeFunc(func(texts []string) (any, error) {
		var n icp.Number
		err := n.UnmarshalParam(texts[0])
		return n, err
	}, icp.Number{})
	encoder.RegisterCustomTypeFunc(func(n any) ([]string, error) {
		return []string{n.(icp.Number).String()}, nil
	}, icp.Number{})
	var in input
	require.NoError(t, decoder.Decode(&in, values))
	require.Equal(t, input{website, []icp.Number{entity, website}}, in)
	written, err := encoder.Encode(in)
	require.NoError(t, err)
	require.Equal(t, website.String(), written.Get("icp"))
	err = decoder.Decode(&in, url.Values{"icp": {refused}})
	require.ErrorContains(t, err, refused)
	require.NotErrorAs(t, err, new(icp.ParseError))
}

func TestGorilla(t *testing.T) {
	type input struct {
		ICP icp.Number `schema:"icp"`
	}
	lost := url.Values{}
	require.NoError(t, gorilla.NewEncoder().Encode(input{website}, lost))
	require.NotEqual(t, website.String(), lost.Get("icp"))

	encoder, written := gorilla.NewEncoder(), url.Values{}
	encoder.RegisterEncoder(icp.Number{}, func(v reflect.Value) string { return v.Interface().(icp.Number).String() })
	require.NoError(t, encoder.Encode(input{website}, written))
	require.Equal(t, url.Values{"icp": {website.String()}}, written)
	var in input
	require.NoError(t, gorilla.NewDecoder().Decode(&in, written))
	require.Equal(t, website, in.ICP)
	err := gorilla.NewDecoder().Decode(&in, url.Values{"icp": {refused}})
	require.ErrorContains(t, err, refused)
	require.NotErrorAs(t, err, new(icp.ParseError))
}

func TestFiber(t *testing.T) {
	app := fiberApp(fiber.Config{UnescapePath: true})
	for number, want := range map[string]int{website.String(): 200, refused: 400} {
		for name, request := range requests(number) {
			response, err := app.Test(request)
			require.NoError(t, err)
			require.Equal(t, want, response.StatusCode, name)
		}
	}

	// Without it a path stays as it was sent. A list is one only with indexes.
	ask := func(app *fiber.App, target string) (status int, body string) {
		response, err := app.Test(httptest.NewRequest("GET", target, nil))
		require.NoError(t, err)
		text, err := io.ReadAll(response.Body)
		require.NoError(t, err)
		return response.StatusCode, string(text)
	}
	escaped := url.QueryEscape(website.String())
	app = fiberApp(fiber.Config{})
	status, _ := ask(app, "/sites/"+escaped)
	require.Equal(t, 400, status)
	_, list := ask(app, "/list?icp="+escaped)
	require.Equal(t, "[]", list)
	_, list = ask(app, "/list?icp.0="+escaped)
	require.Equal(t, "["+website.String()+"]", list)
}

// fiberApp answers with the numbers that it is sent.
func fiberApp(config fiber.Config) *fiber.App {
	app := fiber.New(config)
	answer := func(c fiber.Ctx, in input, err error) error {
		if err != nil {
			return c.Status(fiber.StatusBadRequest).SendString(message(err))
		}
		return c.SendString(in.ICP.String())
	}
	app.Get("/sites", func(c fiber.Ctx) error {
		var in input
		err := c.Bind().Query(&in)
		return answer(c, in, err)
	})
	app.Post("/sites", func(c fiber.Ctx) error {
		var in input
		err := c.Bind().Body(&in)
		return answer(c, in, err)
	})
	app.Get("/sites/:icp", func(c fiber.Ctx) error {
		var in input
		err := c.Bind().URI(&in)
		return answer(c, in, err)
	})
	app.Get("/list", func(c fiber.Ctx) error {
		var in struct {
			ICP []icp.Number `query:"icp"`
		}
		if err := c.Bind().Query(&in); err != nil {
			return err
		}
		return c.SendString(fmt.Sprint(in.ICP))
	})
	return app
}

func TestParquet(t *testing.T) {
	type row struct {
		Host string     `parquet:"host"`
		ICP  icp.Number `parquet:"icp"`
	}
	type rowJSON struct {
		Host string     `parquet:"host"`
		ICP  icp.Number `parquet:"icp,json"`
	}
	require.Equal(t, []row{{Host: "example.cn"}}, throughParquet(t, []row{{"example.cn", website}}))
	rows := []rowJSON{{"example.cn", website}, {Host: "example.com"}}
	require.Equal(t, rows, throughParquet(t, rows))
}

func throughParquet[T any](t *testing.T, rows []T) []T {
	t.Helper()
	var file bytes.Buffer
	require.NoError(t, parquet.Write(&file, rows))
	back, err := parquet.Read[T](bytes.NewReader(file.Bytes()), int64(file.Len()))
	require.NoError(t, err)
	return back
}

func TestDynamoDB(t *testing.T) {
	type item struct{ ICP icp.Number }
	lost, err := attributevalue.MarshalMap(item{website})
	require.NoError(t, err)
	var in item
	require.NoError(t, attributevalue.UnmarshalMap(lost, &in))
	require.Zero(t, in)

	encode := func(o *attributevalue.EncoderOptions) { o.UseEncodingMarshalers = true }
	decode := func(o *attributevalue.DecoderOptions) { o.UseEncodingUnmarshalers = true }
	written, err := attributevalue.MarshalMapWithOptions(item{website}, encode)
	require.NoError(t, err)
	require.NoError(t, attributevalue.UnmarshalMapWithOptions(written, &in, decode))
	require.Equal(t, website, in.ICP)
	written, err = attributevalue.MarshalMap(map[string]string{"ICP": refused})
	require.NoError(t, err)
	require.ErrorContains(t, attributevalue.UnmarshalMapWithOptions(written, &in, decode), refused)
}

func TestHashstructure(t *testing.T) {
	hash := func(v any) uint64 {
		h, err := hashstructure.Hash(v, hashstructure.FormatV2, nil)
		require.NoError(t, err)
		return h
	}
	type untagged struct{ ICP icp.Number }
	require.Equal(t, hash(untagged{website}), hash(untagged{entity}))
	type tagged struct {
		ICP icp.Number `hash:"string"`
	}
	require.NotEqual(t, hash(tagged{website}), hash(tagged{entity}))
	require.Equal(t, hash(tagged{website}), hash(tagged{website}))
}

func TestCBOR(t *testing.T) {
	written, err := cbor.Marshal(website)
	require.NoError(t, err)
	require.Equal(t, byte(2), written[0]>>5) // bytes

	encoder, err := cbor.EncOptions{TextMarshaler: cbor.TextMarshalerTextString, BinaryMarshaler: cbor.BinaryMarshalerNone}.EncMode()
	require.NoError(t, err)
	decoder, err := cbor.DecOptions{TextUnmarshaler: cbor.TextUnmarshalerTextString, BinaryUnmarshaler: cbor.BinaryUnmarshalerNone}.DecMode()
	require.NoError(t, err)
	written, err = encoder.Marshal(website)
	require.NoError(t, err)
	require.Equal(t, byte(3), written[0]>>5) // text
	var n icp.Number
	require.NoError(t, decoder.Unmarshal(written, &n))
	require.Equal(t, website, n)
	text, err := encoder.Marshal(refused)
	require.NoError(t, err)
	require.ErrorContains(t, decoder.Unmarshal(text, &n), refused)
}
