package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/getkin/kin-openapi/routers/gorillamux"
	"github.com/go-icp/icp"
	"github.com/stretchr/testify/require"
)

// openAPIRouter returns the document that is served, and its router.
func openAPIRouter(t *testing.T) (*openapi3.T, routers.Router) {
	t.Helper()
	w := httptest.NewRecorder()
	handler().ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/openapi.json", nil))
	require.Equal(t, http.StatusOK, w.Code)
	doc, err := openapi3.NewLoader().LoadFromData(w.Body.Bytes())
	require.NoError(t, err)
	require.NoError(t, doc.Validate(t.Context()))
	router, err := gorillamux.NewRouter(doc)
	require.NoError(t, err)
	return doc, router
}

func TestOpenAPINumber(t *testing.T) {
	doc, _ := openAPIRouter(t)
	number := doc.Components.Schemas["Number"].Value
	require.Equal(t, icp.Pattern, number.Pattern)
	require.Equal(t, uint64(29), *number.MaxLength)
	require.NotEmpty(t, number.Examples)
	for _, example := range number.Examples {
		require.NoError(t, icp.Validate(example.(string)))
	}
}

// TestOpenAPI holds that requests pass the document where the handler takes them, but
// for doubts, and that all answers are as it says.
func TestOpenAPI(t *testing.T) {
	_, router := openAPIRouter(t)
	for number, want := range map[string]struct {
		status int
		passes bool
	}{
		"京ICP备11018762号-11":        {http.StatusOK, true},
		"粤B2-20090059-1626X":       {http.StatusOK, true},
		"A2.B1.B2-20090001-65535X": {http.StatusOK, true},
		"京ICP备12345678号":           {http.StatusUnprocessableEntity, true},
		"京icp备11018762":            {http.StatusUnprocessableEntity, false},
		"京ICP备1101876O号":           {http.StatusUnprocessableEntity, false},
		"京ICP备11018762号-0":         {http.StatusUnprocessableEntity, false},
		"":                         {http.StatusUnprocessableEntity, false},
		"京ICP备11018762号" + strings.Repeat("1", 29): {http.StatusUnprocessableEntity, false},
	} {
		r := httptest.NewRequest(http.MethodPost, "/sites", strings.NewReader(request(t, number)))
		r.Header.Set("Content-Type", "application/json")
		route, params, err := router.FindRoute(r)
		require.NoError(t, err)
		in := &openapi3filter.RequestValidationInput{Request: r, PathParams: params, Route: route}
		err = openapi3filter.ValidateRequest(t.Context(), in)
		require.Equal(t, want.passes, err == nil, "%q: %v", number, err)

		w := httptest.NewRecorder()
		handler().ServeHTTP(w, r)
		require.Equal(t, want.status, w.Code, number)
		require.NoError(t, openapi3filter.ValidateResponse(t.Context(), &openapi3filter.ResponseValidationInput{
			RequestValidationInput: in,
			Status:                 w.Code,
			Header:                 w.Header(),
			Body:                   io.NopCloser(w.Body),
		}), number)
	}
}
