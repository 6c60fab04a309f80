package crawl

import (
	"archive/zip"
	"io"
	"os"
	"strings"
)

// entries yields the pages of the files in a zip file; of a WACZ, those of its
// archives.
func (f *File) entries(yield func(Page, error) bool) bool {
	if f.depth >= maxDepth {
		return yield(Page{}, noPage("zip"))
	}
	file, size, done, err := f.seekable()
	if err != nil {
		return yield(Page{}, err) && !isFileError(err)
	}
	defer done()
	z, err := zip.NewReader(file, size)
	if err != nil {
		return yield(Page{}, Broken)
	}
	within := ""
	if isWACZ(z) {
		within = "archive/"
	}
	for _, entry := range z.File {
		if strings.HasPrefix(entry.Name, within) && !strings.HasSuffix(entry.Name, "/") && !f.entry(entry, yield) {
			return false
		}
	}
	return true
}

// isWACZ reports whether the file says what it archives.
func isWACZ(z *zip.Reader) bool {
	for _, entry := range z.File {
		if entry.Name == "datapackage.json" {
			return true
		}
	}
	return false
}

func (f *File) entry(entry *zip.File, yield func(Page, error) bool) bool {
	r, err := entry.Open()
	if err != nil { // another method than deflate
		return yield(Page{}, unknownEncoding("zip"))
	}
	defer r.Close()
	inner, err := f.options.open(decompressed{r}, nil, entry.Name, f.depth+1)
	if err != nil {
		if _, ok := err.(Skip); !ok {
			err = Broken
		}
		return yield(Page{}, err)
	}
	return inner.pages(yield)
}

// seekable returns the file as package zip wants it: a copy, unless it is one
// already.
func (f *File) seekable() (r io.ReaderAt, size int64, done func(), err error) {
	if file, ok := f.origin.(interface {
		io.ReaderAt
		io.Seeker
	}); ok {
		if size, err := file.Seek(0, io.SeekEnd); err == nil {
			return file, size, func() {}, nil
		}
	}
	file, err := os.CreateTemp("", "crawl*.zip")
	if err != nil {
		return nil, 0, nil, fileError{err}
	}
	done = func() {
		file.Close()
		os.Remove(file.Name())
	}
	size, err = io.Copy(file, f.text)
	if err != nil && !isDamage(err) {
		done()
		return nil, 0, nil, fileError{err}
	}
	return file, size, done, nil
}
