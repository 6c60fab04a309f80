package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"mime"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// maxForm is how much a person can send, in bytes of the form.
const maxForm = 1 << 20

// contentPolicy allows a page our files, our form and nothing else.
const contentPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// serve serves the web page, in the language at first, until the context is done.
func serve(ctx context.Context, address string, lang Lang, stderr io.Writer) error {
	if _, err := strconv.ParseUint(address, 10, 16); err == nil {
		return told{Text: Text{
			fmt.Sprintf("-serve 要写地址：127.0.0.1:%s 只供本机访问，:%[1]s 供所有人访问。", address),
			fmt.Sprintf("-serve needs an address: 127.0.0.1:%s for this machine only, :%[1]s for everybody", address),
		}}
	}
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return told{Text{"不能在“" + address + "”上提供网页：" + troubleOf(err).Chinese, "cannot serve on " + address + ": " + troubleOf(err).English}, err}
	}
	server := &http.Server{
		Handler:           newHandler(lang),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       20 * time.Second,
		WriteTimeout:      30 * time.Second,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
	defer context.AfterFunc(ctx, func() { server.Close() })()
	fmt.Fprintf(stderr, "http://%s/\n", listener.Addr())
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// A path is where the page is in a language, and where its example.
type path struct{ home, example string }

// pathsOf returns the paths by language: at / is the page in the first.
func pathsOf(first Lang) map[Lang]path {
	paths := make(map[Lang]path)
	for lang, name := range map[Lang]string{Chinese: "zh", English: "en"} {
		paths[lang] = path{"/" + name, "/" + name + "/example"}
	}
	paths[first] = path{"/", "/example"}
	return paths
}

// newHandler returns the web page, in the language at first: a form, and what the
// last one that was sent had in it. Nothing is kept.
func newHandler(first Lang) http.Handler {
	mux := http.NewServeMux()
	addPages(mux, first)
	for name, file := range map[string]struct{ media, text string }{
		"/style.css": {"text/css; charset=utf-8", style},
		"/copy.js":   {"text/javascript; charset=utf-8", copyScript},
		"/icon.svg":  {"image/svg+xml", icon},
	} {
		mux.HandleFunc("GET "+name, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", file.media)
			io.WriteString(w, file.text)
		})
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", contentPolicy)
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("X-Content-Type-Options", "nosniff")
		mux.ServeHTTP(w, r)
	})
}

// addPages adds the page and its example in each language.
func addPages(mux *http.ServeMux, first Lang) {
	paths := pathsOf(first)
	for lang, p := range paths {
		show := func(w http.ResponseWriter, status int, v view) {
			v.Lang, v.Home, v.Example, v.Other = lang, p.home, p.example, paths[Chinese+English-lang].home
			render(w, status, v)
		}
		exact := p.home
		if exact == "/" {
			exact = "/{$}"
		}
		mux.HandleFunc("GET "+exact, func(w http.ResponseWriter, r *http.Request) {
			show(w, http.StatusOK, view{})
		})
		mux.HandleFunc("GET "+p.example, func(w http.ResponseWriter, r *http.Request) {
			show(w, http.StatusOK, look(examplePage, exampleNumber))
		})
		mux.HandleFunc("POST "+exact, func(w http.ResponseWriter, r *http.Request) {
			form, status, refusal := readForm(w, r)
			v := view{Refusal: refusal}
			if status == http.StatusOK {
				v = look(form.page, form.number)
				if v.Refusal != (Text{}) {
					status = http.StatusUnprocessableEntity
				}
			}
			show(w, status, v)
		})
	}
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
	if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
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
