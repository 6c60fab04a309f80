package crawl

import (
	"bytes"
	"compress/bzip2"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"iter"
	"path"
	"strings"
)

// A Format is what a file is.
type Format uint8

const (
	Plain Format = iota // a page, text, or anything else
	WARC                // WET and WAT, too
	ZIP                 // WACZ, too
	MHTML
	HAR
)

// A File is one whose format is known.
type File struct {
	Format Format
	Name   string // without what compression has added

	options    Options
	text       *tape     // decompressed, but for the members of a WARC file
	compressed bool      // it has them
	origin     io.Reader // the file itself, if it is not compressed
	depth      int       // of zip files
}

// maxDepth is how often a file is decompressed, and how many files may be around
// another.
const maxDepth = 4

// compressions are what compressed files begin with. Names are those of HTTP,
// where it has one.
var compressions = []struct{ magic, name, ending string }{
	{gzipMagic, "gzip", ".gz"},
	{"BZh", "bzip2", ".bz2"},
	{"\x28\xb5\x2f\xfd", "zstd", ".zst"},
	{"\x5d\x2a\x4d\x18", "zstd", ".zst"}, // the dictionary of a .warc.zst
	{"\xfd7zXZ\x00", "xz", ".xz"},
	{"\x04\x22\x4d\x18", "lz4", ".lz4"},
	{"7z\xbc\xaf\x27\x1c", "7z", ".7z"},
	{"Rar!\x1a\x07", "rar", ".rar"},
}

// Open tells by its first bytes what r is, and hardly by its name. The error is a
// Skip if it cannot be read, or r's own.
func (o Options) Open(r io.Reader, name string) (*File, error) {
	return o.open(source{r}, r, name, 0)
}

func (o Options) open(r, origin io.Reader, name string, depth int) (*File, error) {
	f := &File{Name: name, options: o, text: newTape(r, 0), origin: origin, depth: depth}
	for range maxDepth {
		head, err := f.text.peek(maxHeader)
		if err != nil && err != io.EOF && !isDamage(err) {
			return nil, err
		}
		coding, ending := compressionOf(head)
		f.Format = formatOf(head, f.Name)
		switch {
		case coding == "":
			return f, nil
		case coding == "gzip" && (f.Format == WARC || holdsRecord(head)):
			f.Format, f.compressed = WARC, true
			return f, nil
		}
		open := o.decoder(coding)
		if open == nil {
			return nil, unknownEncoding(coding)
		}
		decoded, err := open(f.text)
		if err != nil {
			if isFileError(err) {
				return nil, err
			}
			return nil, Broken
		}
		if ext := path.Ext(f.Name); strings.EqualFold(ext, ending) {
			f.Name = strings.TrimSuffix(f.Name, ext)
		}
		f.text, f.origin = newTape(decompressed{decoded}, 0), nil
	}
	return f, nil
}

// IsPlain reports whether a file that begins with head, 64 KiB or all of it, is of
// the format Plain and not compressed: it needs no Open.
func IsPlain(head []byte, name string) bool {
	coding, _ := compressionOf(head)
	return coding == "" && formatOf(head, name) == Plain
}

func compressionOf(head []byte) (coding, ending string) {
	for _, c := range compressions {
		if bytes.HasPrefix(head, []byte(c.magic)) {
			return c.name, c.ending
		}
	}
	return "", ""
}

// formatOf returns the format of a file that begins with head. The name tells
// only of one whose first record is damaged.
func formatOf(head []byte, name string) Format {
	base := strings.TrimSuffix(strings.ToLower(name), ".gz")
	switch {
	case bytes.HasPrefix(head, []byte(warcMagic)):
		return WARC
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return ZIP
	case isMHTML(head):
		return MHTML
	case isHAR(head):
		return HAR
	case strings.HasSuffix(base, ".warc"), strings.HasSuffix(base, ".wet"), strings.HasSuffix(base, ".wat"):
		return WARC
	}
	return Plain
}

// holdsRecord reports whether a gzip file holds a WARC file.
func holdsRecord(head []byte) bool {
	r, err := gzip.NewReader(bytes.NewReader(head))
	if err != nil {
		return false
	}
	begin := make([]byte, len(warcMagic))
	n, _ := io.ReadFull(r, begin)
	return string(begin[:n]) == warcMagic
}

// decoder returns the decoder of an encoding, or nil.
func (o Options) decoder(coding string) Decoder {
	switch coding {
	case "gzip":
		return func(r io.Reader) (io.ReadCloser, error) { return gzip.NewReader(r) }
	case "deflate":
		return zlib.NewReader
	case "raw deflate":
		return func(r io.Reader) (io.ReadCloser, error) { return flate.NewReader(r), nil }
	case "bzip2":
		return func(r io.Reader) (io.ReadCloser, error) { return io.NopCloser(bzip2.NewReader(r)), nil }
	}
	return o.Decoders[coding]
}

// Read reads a Plain file, decompressed. The error is Cut where it is cut off,
// Broken where it is damaged, and may have been before, or the file's own.
func (f *File) Read(p []byte) (int, error) {
	n, err := f.text.Read(p)
	switch {
	case err == io.ErrUnexpectedEOF:
		err = Cut
	case isDamage(err):
		err = Broken
	}
	return n, err
}

// Pages iterates over the pages of a file of any format. An error that is a Skip
// is about one of them; any other is the file's own, and the last.
func (f *File) Pages() iter.Seq2[Page, error] {
	return func(yield func(Page, error) bool) { f.pages(yield) }
}

// pages reports whether yield wants more.
func (f *File) pages(yield func(Page, error) bool) bool {
	switch f.Format {
	case WARC:
		return f.records(yield)
	case ZIP:
		return f.entries(yield)
	case MHTML:
		return f.parts(yield)
	case HAR:
		return f.exchanges(yield)
	}
	text, cut, err := f.options.readAll(f.text)
	var p Page
	if err == nil {
		contentType := ""
		if IsPage(f.Name, text) {
			contentType = "text/html"
		}
		p, err = f.options.page(f.Name, contentType, text, cut)
	}
	return yield(p, err)
}

// readAll reads r to its end, or to where it is cut off.
func (o Options) readAll(r io.Reader) (text []byte, cut bool, err error) {
	text, err = io.ReadAll(io.LimitReader(r, o.limit()+1))
	switch {
	case int64(len(text)) > o.limit():
		return nil, false, TooLarge
	case err == io.ErrUnexpectedEOF && len(text) > 0:
		return text, true, nil
	case isDamage(err):
		return nil, false, Broken
	}
	return text, false, err
}

// A source is a file whose errors are its own: a connection that breaks off is
// a reason to read the file again, a file that breaks off is not.
type source struct{ r io.Reader }

func (s source) Read(p []byte) (int, error) {
	n, err := s.r.Read(p)
	if err != nil && err != io.EOF {
		err = fileError{err}
	}
	return n, err
}

type fileError struct{ err error }

func (e fileError) Error() string { return fmt.Sprintf("read: %v", e.err) }
func (e fileError) Unwrap() error { return e.err }

func isFileError(err error) bool { return errors.As(err, new(fileError)) }

// errDamage says that a decompressor can make nothing of what it reads.
var errDamage = errors.New("damaged")

// A decompressed reader has three errors: io.ErrUnexpectedEOF, errDamage, and
// those of the file.
type decompressed struct{ r io.Reader }

func (d decompressed) Read(p []byte) (int, error) {
	n, err := d.r.Read(p)
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF && !isFileError(err) {
		err = errDamage
	}
	return n, err
}

// isDamage reports whether err says that what was read is damaged or cut off,
// rather than that it could not be read.
func isDamage(err error) bool {
	switch err {
	case io.ErrUnexpectedEOF, gzip.ErrHeader, gzip.ErrChecksum, errDamage:
		return true
	}
	_, corrupt := err.(flate.CorruptInputError)
	return corrupt
}

// noEOF returns err for a place where no file may end.
func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}
