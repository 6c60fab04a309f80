// Validator is a JSON API that checks ICP numbers with
// [github.com/go-playground/validator/v10] and tells the caller what is wrong
// with a number, where, and what was probably meant, in Chinese or in English.
//
//	cd examples/validator && go run .                        # ask it a few things
//	cd examples/validator && go run . -addr 127.0.0.1:8080   # serve
//	curl -d '{"host":"example.cn","icp":"京 icp 备 11018762 号"}' http://127.0.0.1:8080/sites
//
// rule.go is the part to copy.
package main

import (
	"bytes"
	_ "embed" // of openapi.json
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"time"

	"github.com/go-icp/icp"
	"golang.org/x/text/language"
)

// A Site is the request. Its number is a string, not an [icp.Number]: that
// would end the decoding at the first mistake, and the caller is to hear of all.
type Site struct {
	Host string `json:"host" validate:"required,fqdn"`
	ICP  string `json:"icp" validate:"icp"` // omitempty,icp if it may be missing
}

// An Answer is the response to a Site that is accepted.
type Answer struct {
	Host   string     `json:"host"`
	ICP    icp.Number `json:"icp"`
	Entity icp.Number `json:"entity"`
}

// A Refusal is every other response.
type Refusal struct {
	Problems []Problem `json:"problems"`
}

const maxBody = 4 << 10

// openAPI describes the API. A client that holds to it sends the official notation
// alone; what it says of a number is [icp.Pattern].
//
//go:embed openapi.json
var openAPI []byte

// languages are what the API speaks, by default the first.
var languages = language.NewMatcher([]language.Tag{language.Chinese, language.English})

// bodyTexts are what is said of a body that holds no Site.
var bodyTexts = map[string]map[string]string{
	"body": {"zh": "请求过大，或没有收完整", "en": "the request is too large, or did not arrive whole"},
	"json": {"zh": "请求不是所要的 JSON", "en": "the request is not the JSON wanted"},
}

func handler() http.Handler {
	check := newChecker() // holds a cache: one for all requests
	mux := http.NewServeMux()
	mux.HandleFunc("GET /openapi.json", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.Write(openAPI)
	})
	mux.HandleFunc("POST /sites", func(w http.ResponseWriter, r *http.Request) {
		tag, _ := language.MatchStrings(languages, r.Header.Get("Accept-Language"))
		base, _ := tag.Base()
		lang := base.String()
		w.Header().Set("Content-Language", lang)
		w.Header().Set("Vary", "Accept-Language")

		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
		if err != nil {
			status := http.StatusBadRequest
			if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
				status = http.StatusRequestEntityTooLarge
			}
			refuse(w, status, bodyProblem("body", lang, err))
			return
		}
		var site Site
		if err := json.Unmarshal(body, &site); err != nil {
			refuse(w, http.StatusBadRequest, bodyProblem("json", lang, err))
			return
		}
		if problems := check.problems(site, lang); len(problems) > 0 {
			refuse(w, http.StatusUnprocessableEntity, problems...)
			return
		}
		number, _ := icp.Parse(site.ICP) // the rule saw to the error
		reply(w, http.StatusOK, Answer{site.Host, number, number.Entity()})
	})
	return mux
}

func bodyProblem(reason, lang string, err error) Problem {
	return Problem{Reason: reason, Message: bodyTexts[reason][lang] + ": " + err.Error()}
}

func refuse(w http.ResponseWriter, status int, problems ...Problem) {
	reply(w, status, Refusal{problems})
}

func reply(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	if err := json.NewEncoder(w).Encode(v); err != nil {
		log.Print(err)
	}
}

func main() {
	addr := flag.String("addr", "", "serve on this `address` instead of asking oneself")
	flag.Parse()
	if *addr == "" {
		if err := demonstrate(os.Stdout); err != nil {
			log.Fatal(err)
		}
		return
	}
	server := http.Server{Addr: *addr, Handler: handler(), ReadTimeout: 10 * time.Second}
	log.Printf("POST to http://%s/sites", *addr)
	log.Fatal(server.ListenAndServe())
}

// demonstrate writes requests and the handler's answers to them.
func demonstrate(w io.Writer) error {
	server := httptest.NewServer(handler())
	defer server.Close()
	for _, ask := range []struct{ lang, body string }{
		{"zh-CN", `{"host":"example.cn","icp":"京ICP备11018762号-11"}`},
		{"zh-CN", `{"host":"example.cn","icp":"備案號：京 icp 備 11018762 號 — 11"}`},
		{"en", `{"host":"example.cn","icp":"備案號：京 icp 備 11018762 號 — 11"}`},
		{"zh-CN", `{"host":"example.cn","icp":"京ICP备1101876O号-1"}`},
		{"zh-CN", `{"host":"example.cn","icp":"京ICP备12345678号"}`},
		{"en", `{"host":"example.cn","icp":"Ji ICP Bei 05000001 Hao"}`},
		{"zh-CN", `{"host":"example"}`},
	} {
		request, err := http.NewRequest(http.MethodPost, server.URL+"/sites", strings.NewReader(ask.body))
		if err != nil {
			return err
		}
		request.Header.Set("Accept-Language", ask.lang)
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			return err
		}
		answer, err := io.ReadAll(response.Body)
		response.Body.Close()
		if err != nil {
			return err
		}
		var indented bytes.Buffer
		if err := json.Indent(&indented, answer, "", "  "); err != nil {
			return err
		}
		fmt.Fprintf(w, "POST /sites %s (%s)\n%s\n%s\n", ask.body, ask.lang, response.Status, &indented)
	}
	return nil
}
