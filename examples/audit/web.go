package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"mime"
	"net/http"
	"strings"
	"time"
)

// maxForm is how much a person can send, in bytes of the form.
const maxForm = 1 << 20

// contentPolicy allows a page our style sheet, our form and nothing else.
const contentPolicy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// serve serves the web page until the context is done.
func serve(ctx context.Context, address string, stderr io.Writer) error {
	server := &http.Server{
		Addr:              address,
		Handler:           newHandler(),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       20 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
	defer context.AfterFunc(ctx, func() { server.Close() })()
	fmt.Fprintf(stderr, "http://%s/\n", address)
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// newHandler returns the web page: a form, and what the last one that was sent
// had in it. Nothing is kept.
func newHandler() http.Handler {
	mux := http.NewServeMux()
	for lang, paths := range [...]struct{ form, example string }{
		Chinese: {"/{$}", "/example"},
		English: {"/en", "/en/example"},
	} {
		lang := Lang(lang)
		mux.HandleFunc("GET "+paths.form, func(w http.ResponseWriter, r *http.Request) {
			render(w, http.StatusOK, view{Lang: lang})
		})
		mux.HandleFunc("GET "+paths.example, func(w http.ResponseWriter, r *http.Request) {
			render(w, http.StatusOK, look(lang, examplePage, exampleNumber))
		})
		mux.HandleFunc("POST "+paths.form, func(w http.ResponseWriter, r *http.Request) {
			form, status, refusal := readForm(w, r)
			v := view{Lang: lang, Refusal: refusal}
			if status == http.StatusOK {
				v = look(lang, form.page, form.number)
				if v.Refusal != (Text{}) {
					status = http.StatusUnprocessableEntity
				}
			}
			render(w, status, v)
		})
	}
	mux.HandleFunc("GET /style.css", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/css; charset=utf-8")
		io.WriteString(w, style)
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", contentPolicy)
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("X-Content-Type-Options", "nosniff")
		mux.ServeHTTP(w, r)
	})
}

func render(w http.ResponseWriter, status int, v view) {
	var page bytes.Buffer
	if err := templates[v.Lang].ExecuteTemplate(&page, "page.tmpl", v); err != nil {
		log.Print(err)
		http.Error(w, "The page could not be made.", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	w.Write(page.Bytes())
}

// A form is what a person sends.
type form struct{ page, number string }

// readForm reads a form of any kind and charset, or says why it does not.
func readForm(w http.ResponseWriter, r *http.Request) (f form, status int, refusal Text) {
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	media, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	err := r.ParseForm()
	switch media {
	case "application/x-www-form-urlencoded":
	case "multipart/form-data":
		err = r.ParseMultipartForm(maxForm) // nothing goes to the disk
	default:
		return f, http.StatusUnsupportedMediaType, Text{"请用本页的表单提交。", "Please send the form of this page."}
	}
	if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
		return f, http.StatusRequestEntityTooLarge, Text{
			fmt.Sprintf("内容超过 %d KiB。请只粘贴网页的末尾。", maxForm>>10),
			fmt.Sprintf("That is more than %d KiB. Paste only the end of the page.", maxForm>>10),
		}
	}
	if err != nil {
		return f, http.StatusBadRequest, Text{"表单无法读取：" + err.Error(), "The form cannot be read: " + err.Error()}
	}
	page, pageIsText := textUTF8(r.PostForm.Get("page"))
	number, numberIsText := textUTF8(r.PostForm.Get("number"))
	if !pageIsText || !numberIsText {
		return f, http.StatusUnsupportedMediaType, Text{"内容的编码无法识别。请用 UTF-8 或 GBK 提交。", "The charset is not known. Please send UTF-8 or GBK."}
	}
	if strings.TrimSpace(page) == "" {
		return f, http.StatusUnprocessableEntity, Text{"没有内容。请粘贴网页的源代码或页脚。", "There is nothing in it. Please paste a page’s source, or its footer."}
	}
	return form{page, number}, http.StatusOK, Text{}
}
