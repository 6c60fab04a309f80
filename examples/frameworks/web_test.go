package frameworks

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"reflect"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/binding"
	"github.com/go-icp/icp"
	ozzo "github.com/go-ozzo/ozzo-validation/v4"
	"github.com/go-playground/validator/v10"
	"github.com/labstack/echo/v4"
	"github.com/stretchr/testify/require"
)

// input is what a request brings.
type input struct {
	ICP icp.Number `json:"icp" form:"icp" query:"icp" uri:"icp" param:"icp"`
}

// requests are ways to send a number, each to /sites?… or /sites/….
func requests(number string) map[string]*http.Request {
	query := url.Values{"icp": {number}}.Encode()
	form := httptest.NewRequest("POST", "/sites", strings.NewReader(query))
	form.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	body := httptest.NewRequest("POST", "/sites", strings.NewReader(`{"icp":"`+number+`"}`))
	body.Header.Set("Content-Type", "application/json")
	return map[string]*http.Request{
		"query": httptest.NewRequest("GET", "/sites?"+query, nil),
		"path":  httptest.NewRequest("GET", "/sites/"+url.PathEscape(number), nil),
		"form":  form,
		"JSON":  body,
	}
}

// testBinding sends a number that is to be answered with itself, and one that is
// to be refused with the reason in Chinese.
func testBinding(t *testing.T, handler http.Handler) {
	t.Helper()
	_, err := icp.Parse(refused)
	for number, want := range map[string]struct {
		status int
		body   string
	}{
		website.String(): {200, "京ICP备11018762号-11"},
		refused:          {400, message(err)},
	} {
		for name, request := range requests(number) {
			t.Run(name+" "+number, func(t *testing.T) {
				answer := httptest.NewRecorder()
				handler.ServeHTTP(answer, request)
				require.Equal(t, want.status, answer.Code, answer.Body)
				require.Contains(t, answer.Body.String(), want.body)
			})
		}
	}
}

// message returns what to tell the person who typed.
func message(err error) string {
	if e, ok := errors.AsType[icp.ParseError](err); ok {
		return e.Chinese()
	}
	return err.Error()
}

func TestGin(t *testing.T) {
	gin.SetMode(gin.TestMode)
	router := gin.New()
	answer := func(c *gin.Context, in input, err error) {
		if err != nil {
			c.String(http.StatusBadRequest, message(err))
			return
		}
		c.String(http.StatusOK, in.ICP.String())
	}
	bind := func(c *gin.Context) {
		var in input
		err := c.ShouldBind(&in) // JSON, form or query
		answer(c, in, err)
	}
	router.GET("/sites", bind)
	router.POST("/sites", bind)
	router.GET("/sites/:icp", func(c *gin.Context) {
		var in input
		err := c.ShouldBindUri(&in)
		answer(c, in, err)
	})
	testBinding(t, router)
}

func TestEcho(t *testing.T) {
	server := echo.New()
	bind := func(c echo.Context) error {
		var in input
		if err := c.Bind(&in); err != nil { // JSON, form, query and path
			return c.String(http.StatusBadRequest, message(err))
		}
		return c.String(http.StatusOK, in.ICP.String())
	}
	server.GET("/sites", bind)
	server.POST("/sites", bind)
	server.GET("/sites/:icp", bind)
	testBinding(t, server)
}

// text is for validator and gin, to which a number is a struct without fields:
// it shows them what is written.
func text(field reflect.Value) any { return field.Interface().(fmt.Stringer).String() }

// Without text, required takes a missing number, and says nothing.
func TestGinRequired(t *testing.T) {
	type form struct {
		ICP icp.Number `form:"icp" binding:"required"`
	}
	bind := func(query string) error {
		var in form
		return binding.Query.Bind(httptest.NewRequest("GET", "/sites?"+query, nil), &in)
	}
	require.NoError(t, bind(""), "a trap")

	binding.Validator.Engine().(*validator.Validate).RegisterCustomTypeFunc(text, icp.Number{}, icp.PoliceNumber{})
	require.ErrorContains(t, bind(""), "'required'")
	require.NoError(t, bind("icp="+website.String()))
}

func TestValidator(t *testing.T) {
	type form struct {
		ICP    icp.Number       `validate:"required"`
		Police icp.PoliceNumber `validate:"omitempty,startswith=京"`
	}
	v := validator.New()
	require.NoError(t, v.Struct(form{}), "a trap")

	v = validator.New()
	v.RegisterCustomTypeFunc(text, icp.Number{}, icp.PoliceNumber{})
	require.ErrorContains(t, v.Struct(form{}), "'required'")
	require.NoError(t, v.Struct(form{ICP: website}))
	require.NoError(t, v.Struct(form{website, police}))
	require.ErrorContains(t, v.Struct(form{website, icp.MustParsePolice("粤公网安备44011102000028号")}), "'startswith'")
}

// A number that is only doubtful is accepted.
func TestOzzo(t *testing.T) {
	require.NoError(t, ozzo.Validate(icp.MustParse("京ICP备12345678号"), ozzo.Required))
	require.EqualError(t, ozzo.Validate(icp.Number{}, ozzo.Required), "cannot be blank")
	require.NoError(t, ozzo.Validate(website, ozzo.In(website.String())), "it compares what Value returns")
}
