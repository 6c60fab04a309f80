package main

import (
	"cmp"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
)

// A Job is a page to look at.
type Job struct {
	Domain string // of its record, if it has one
	Source string // a file's name or an address; empty if there is none
	Registered
	Known     State      // NoRecord, NoPage or Unreadable, if that is so without a look
	Trouble   Text       // why the page cannot be looked at
	Complaint *Complaint // what the record has instead of a number; nil if it is not that
}

// Name returns what tells the page from others.
func (j Job) Name() string { return cmp.Or(j.Source, j.Domain) }

// IsAddress reports whether the page is on the web.
func (j Job) IsAddress() bool { return isAddress(j.Source) }

// jobsOfNumber are pages, and those in folders, that all have one number
// registered.
func jobsOfNumber(registered Registered, sources []string) iter.Seq[Job] {
	return func(yield func(Job) bool) {
		for _, source := range sources {
			for name, err := range pagesAt(source, nil) {
				job := Job{Source: name, Registered: registered}
				if err != nil {
					job.Known, job.Trouble = Unreadable, troubleOf(err)
				}
				if !yield(job) {
					return
				}
			}
		}
	}
}

// jobsOfRecords are the pages at the addresses of the records, each once for a
// site's numbers.
func jobsOfRecords(records []*Record) iter.Seq[Job] {
	return func(yield func(Job) bool) {
		seen := make(map[string]bool)
		for _, r := range records {
			page := cmp.Or(r.URL, siteOf(r.Domain))
			if r.repeats && seen[page] {
				continue
			}
			seen[page] = true
			address := r.URL
			if address == "" && r.Domain != "" {
				address = "http://" + r.Domain + "/" // which most redirect to https:
			}
			if !yield(r.job(address)) {
				return
			}
		}
	}
}

// job returns the job for a page of the record.
func (r *Record) job(source string) Job {
	job := Job{Domain: r.Domain, Source: source, Registered: r.Registered}
	switch {
	case r.IsZero():
		job.Known, job.Complaint, job.Trouble = NoRecord, r.Complaint, r.Complaint.Text()
	case source == "":
		job.Known = NoPage
		job.Trouble = Text{"没有这个域名的网页", "there is no page of the domain"}
	}
	return job
}

// jobsOfFiles are the pages in files and folders, each with the number of its
// record, and behind them the records that have no page.
func jobsOfFiles(set *recordSet, paths []string) (iter.Seq[Job], error) {
	for _, path := range paths {
		if _, err := os.Stat(path); err != nil && !isAddress(path) {
			return nil, inFile(path, err)
		}
	}
	return func(yield func(Job) bool) {
		for _, path := range paths {
			for name, err := range pagesAt(path, set.sites) {
				r := set.sites.ofFile(name)
				if !yield(jobOfFile(r, name, err)) {
					return
				}
				if r != nil {
					r.found = true
				}
			}
		}
		for _, r := range set.records {
			if !r.found && !r.repeats && !yield(r.job("")) {
				return
			}
		}
	}, nil
}

// jobOfFile returns the job for a file that belongs to the record, if to any.
func jobOfFile(r *Record, name string, err error) Job {
	switch {
	case err != nil:
		return Job{Source: name, Known: Unreadable, Trouble: troubleOf(err)}
	case r == nil:
		return Job{Source: name, Known: NoRecord, Trouble: Text{"没有一条记录的域名与文件名相符", "no record has a domain that the file is named for"}}
	}
	return r.job(name)
}

// pagesAt iterates over the page at the path, a file or an address, or those in
// the folder there.
func pagesAt(path string, sites domains) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		if isAddress(path) {
			yield(path, nil)
			return
		}
		filepath.WalkDir(path, func(name string, entry fs.DirEntry, err error) error {
			isPage := err == nil && !entry.IsDir() &&
				(name == path || entry.Type().IsRegular() && sites.isPage(name))
			if (err != nil || isPage) && !yield(name, err) {
				return fs.SkipAll
			}
			return nil
		})
	}
}

// isAddress reports whether a source is a URL rather than a file.
func isAddress(source string) bool { return strings.Contains(source, "://") }

// readFile reads a file as a page. A folder is none.
func readFile(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readPage(f, "")
}
