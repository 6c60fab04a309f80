package crawl

import (
	"bytes"
	"net/textproto"
	"strconv"
	"strings"
)

// A response is an HTTP response as tools write it to files, which is not always
// HTTP: a body is decoded and the header still says how it was encoded, a status
// line is that of HTTP/2, which has none. The body is what the file has.
type response struct {
	header textproto.MIMEHeader
	body   []byte
}

// parseResponse returns the last response in text: those in front of it are
// informational.
func parseResponse(text []byte) (r response, ok bool) {
	for {
		line, rest := cutLine(text)
		if !isStatusLine(line) {
			return r, ok
		}
		r.header, r.body = cutHeader(rest)
		ok = true
		if !isInformational(line) {
			return r, ok
		}
		text = r.body
	}
}

func isStatusLine(line []byte) bool {
	const begin = "HTTP/"
	return len(line) >= len(begin) && strings.EqualFold(string(line[:len(begin)]), begin)
}

// isInformational reports whether another response follows the one with the
// status line.
func isInformational(line []byte) bool {
	fields := bytes.Fields(line)
	return len(fields) > 1 && len(fields[1]) == 3 && fields[1][0] == '1'
}

// cutLine returns the first line of text without its end, and what follows it.
func cutLine(text []byte) (line, rest []byte) {
	line, rest, _ = bytes.Cut(text, []byte("\n"))
	return bytes.TrimSuffix(line, []byte("\r")), rest
}

// cutHeader returns the header that text begins with, and what follows the empty
// line behind it. A line that begins with white space belongs to the one above;
// any other without a colon counts for nothing.
func cutHeader(text []byte) (header textproto.MIMEHeader, rest []byte) {
	header = make(textproto.MIMEHeader)
	key := ""
	for len(text) > 0 {
		var line []byte
		line, text = cutLine(text)
		if len(bytes.TrimSpace(line)) == 0 {
			break
		}
		if folded := line[0] == ' ' || line[0] == '\t'; folded {
			if values := header[key]; len(values) > 0 {
				last := &values[len(values)-1] // which has nothing in its own line at times
				*last = strings.TrimSpace(*last + " " + string(bytes.TrimSpace(line)))
			}
			continue
		}
		name, value, found := bytes.Cut(line, []byte(":"))
		key = ""
		if found {
			key = textproto.CanonicalMIMEHeaderKey(string(bytes.TrimSpace(name)))
			header[key] = append(header[key], string(bytes.TrimSpace(value)))
		}
	}
	return header, text
}

// decodedBody returns the body without the encodings that the header names, as
// far as it still has them.
func (o Options) decodedBody(r response) (body []byte, cut bool, err error) {
	body = r.body
	if joined, whole, ok := joinChunks(body); ok && (whole || isChunked(r.header)) {
		body, cut = joined, !whole
	}
	codings := strings.Split(strings.Join(r.header["Content-Encoding"], ","), ",")
	for i := len(codings) - 1; i >= 0; i-- {
		var broken bool
		coding := strings.ToLower(strings.TrimSpace(codings[i]))
		body, broken, err = o.undo(strings.TrimPrefix(coding, "x-"), body)
		cut = cut || broken
		if err != nil {
			return nil, false, err
		}
	}
	return body, cut, nil
}

func isChunked(header textproto.MIMEHeader) bool {
	return strings.Contains(strings.ToLower(strings.Join(header["Transfer-Encoding"], ",")), "chunked")
}

// joinChunks returns the chunks that body consists of, and whether the last is
// there. It reports ok if body begins with one.
func joinChunks(body []byte) (joined []byte, whole, ok bool) {
	for {
		line, rest := cutLine(body)
		size, _, _ := bytes.Cut(line, []byte(";"))
		n, err := strconv.ParseUint(string(bytes.TrimSpace(size)), 16, 31)
		switch {
		case err != nil:
			return joined, false, ok
		case n == 0:
			return joined, ok || len(bytes.TrimSpace(rest)) == 0, true
		case int(n) >= len(rest):
			return append(joined, rest...), false, true
		}
		after := bytes.TrimPrefix(rest[n:], []byte("\r"))
		if len(after) > 0 && after[0] != '\n' {
			return joined, false, ok // a line that looks like a length
		}
		joined, ok = append(joined, rest[:n]...), true
		body = bytes.TrimPrefix(after, []byte("\n"))
	}
}

// undo returns the body without one encoding, if it has it.
func (o Options) undo(coding string, body []byte) (text []byte, cut bool, err error) {
	begins, _ := compressionOf(body)
	switch coding {
	case "", "identity":
		return body, false, nil
	case "gzip", "zstd":
		if begins != coding {
			return body, false, nil
		}
	default: // which have no first bytes of their own
		if isText(body) {
			return body, false, nil
		}
	}
	open := o.decoder(coding)
	if coding == "deflate" && !isZlib(body) {
		open = o.decoder("raw deflate") // as some servers understand it
	}
	if open == nil {
		return nil, false, unknownEncoding(word(coding))
	}
	r, err := open(bytes.NewReader(body))
	if err != nil {
		return nil, false, Broken
	}
	defer r.Close()
	if text, cut, err = o.readAll(r); err != nil && err != TooLarge {
		return nil, false, Broken
	}
	return text, cut, err
}

// isZlib reports whether body begins as deflate should.
func isZlib(body []byte) bool {
	return len(body) >= 2 && body[0]&0x0f == 8 && (int(body[0])<<8|int(body[1]))%31 == 0
}
