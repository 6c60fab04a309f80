package crawl

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
)

// isHAR reports whether head is the beginning of an HTTP archive: {"log":{
func isHAR(head []byte) bool {
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	for _, token := range []string{"{", `"log"`, ":", "{"} {
		var found bool
		if head, found = bytes.CutPrefix(bytes.TrimLeft(head, " \t\r\n"), []byte(token)); !found {
			return false
		}
	}
	return true
}

// An exchange is a request and its response.
type exchange struct {
	Request  struct{ URL string }
	Response struct {
		Content struct{ MimeType, Text, Encoding string }
	}
}

// exchanges yields the pages of an HTTP archive.
func (f *File) exchanges(yield func(Page, error) bool) bool {
	if mark, _ := f.text.peek(3); string(mark) == "\ufeff" {
		f.text.pos += len(mark)
	}
	more := true
	d := json.NewDecoder(f.text)
	err := inObject(d, "log", func() error {
		return inObject(d, "entries", func() error {
			return inArray(d, func() error {
				var e exchange
				if err := d.Decode(&e); err != nil {
					return err
				}
				if more = yield(f.options.pageOfExchange(e)); !more {
					return io.EOF
				}
				return nil
			})
		})
	})
	switch {
	case !more:
		return false
	case err == nil:
		return true
	case isFileError(err):
		yield(Page{}, err)
		return false
	}
	return yield(Page{}, Broken)
}

var errHAR = errors.New("no HTTP archive")

// inObject calls do at the value of the key, and passes over all others.
func inObject(d *json.Decoder, key string, do func() error) error {
	if begin, err := d.Token(); err != nil || begin != json.Delim('{') {
		return errors.Join(err, errHAR)
	}
	for d.More() {
		name, err := d.Token()
		if err == nil && name == key {
			err = do()
		} else if err == nil {
			err = d.Decode(new(json.RawMessage))
		}
		if err != nil {
			return err
		}
	}
	_, err := d.Token()
	return err
}

// inArray calls do at each value.
func inArray(d *json.Decoder, do func() error) error {
	if begin, err := d.Token(); err != nil || begin != json.Delim('[') {
		return errors.Join(err, errHAR)
	}
	for d.More() {
		if err := do(); err != nil {
			return err
		}
	}
	_, err := d.Token()
	return err
}

func (o Options) pageOfExchange(e exchange) (Page, error) {
	c := e.Response.Content
	text := []byte(c.Text)
	if why := kindOf(c.MimeType); why != "" {
		return Page{}, why
	}
	if c.Encoding == "base64" {
		var err error
		if text, err = base64.StdEncoding.DecodeString(c.Text); err != nil {
			return Page{}, Broken
		}
	}
	if len(text) == 0 {
		return Page{}, noPage("empty")
	}
	return o.page(e.Request.URL, c.MimeType, text, false)
}
