package main

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"html/template"
	"log"
	"net/http"
	"time"

	"github.com/go-icp/icp"
)

const (
	// maxForm is how much a person can paste, in bytes of the form: a Han
	// character has nine there.
	maxForm = 1 << 20

	// maxMarks is how many numbers are shown. A form full of numbers would make
	// a response of many times its size.
	maxMarks = 500
)

func newServer(address string) *http.Server {
	return &http.Server{
		Addr:              address,
		Handler:           newHandler(),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       20 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
}

//go:embed page.tmpl style.css
var files embed.FS

var pageTemplate = template.Must(template.ParseFS(files, "page.tmpl"))

// newHandler returns the web page: a form, and what the last one that was sent
// had in it. Nothing is kept.
func newHandler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) {
		render(w, http.StatusOK, view{})
	})
	mux.HandleFunc("POST /{$}", func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, maxForm)
		err := r.ParseForm()
		if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
			message := fmt.Sprintf("That is more than %d KiB. Paste only the end of the page.", maxForm>>10)
			render(w, http.StatusRequestEntityTooLarge, view{Refusal: message})
			return
		}
		if err != nil {
			render(w, http.StatusBadRequest, view{Refusal: err.Error()})
			return
		}
		v := look(r.PostForm.Get("page"), r.PostForm.Get("number"))
		status := http.StatusOK
		if v.Refusal != "" {
			status = http.StatusUnprocessableEntity
		}
		render(w, status, v)
	})
	mux.HandleFunc("GET /style.css", func(w http.ResponseWriter, r *http.Request) {
		http.ServeFileFS(w, r, files, "style.css")
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("X-Content-Type-Options", "nosniff")
		mux.ServeHTTP(w, r)
	})
}

func render(w http.ResponseWriter, status int, v view) {
	var page bytes.Buffer
	if err := pageTemplate.Execute(&page, v); err != nil {
		log.Print(err)
		http.Error(w, "The page could not be made.", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	w.Write(page.Bytes())
}

// A view is what the web page shows.
type view struct {
	Page, Number string  // as pasted
	Refusal      string  // why nothing was looked at, or not all
	Report       *Report // of the registered number, if there is one
	Pieces       []piece // the pasted page in pieces
	Marks        []mark  // the numbers in it
	More         int     // how many numbers are left out
}

// A piece is a part of the pasted page: a number if there is a mark.
type piece struct {
	Text string
	Mark *mark
}

// A mark is a number in the pasted page.
type mark struct {
	Shown
	ID      int // counts from 1
	Printed string
	Doubt   string // "" if there is none
}

// look makes the view of what a person pasted.
func look(page, number string) view {
	v := view{Page: page, Number: number}
	shown := Numbers([]byte(page))
	if number != "" {
		registered, err := icp.ParseLenient(number)
		if err != nil {
			v.Refusal = "The registered number is none: " + reason(err)
		} else {
			report := Check([]byte(page), registered)
			v.Report = &report
		}
	}
	if len(shown) > maxMarks {
		v.More = len(shown) - maxMarks
		shown = shown[:maxMarks]
	}
	end := 0
	v.Marks = make([]mark, len(shown)) // of one size, for the pointers to it
	for i, s := range shown {
		m := &v.Marks[i]
		*m = mark{Shown: s, ID: i + 1, Printed: page[s.Start:s.End]}
		if err := s.Number.Validate(); err != nil {
			m.Doubt = reason(err)
		}
		v.Pieces = append(v.Pieces, piece{Text: page[end:s.Start]}, piece{m.Printed, m})
		end = s.End
	}
	v.Pieces = append(v.Pieces, piece{Text: page[end:]})
	return v
}

// For the template, which has no constants.

func (m mark) License() bool   { return m.Number.Kind() == icp.License }
func (m mark) Linked() bool    { return m.Link != "" }
func (m mark) Official() bool  { return TargetOf(m.Link) == Ministry }
func (m mark) PlainHTTP() bool { return TargetOf(m.Link) == PlainHTTP }
func (m mark) OldHost() bool   { return TargetOf(m.Link) == OldHost }
