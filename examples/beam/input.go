package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// matchFn emits the files that a pattern matches. What matches and is none, the
// launcher has told.
func matchFn(ctx context.Context, pattern string, emit func(string)) error {
	files, _, err := match(ctx, pattern)
	for _, name := range files {
		emit(name)
	}
	return err
}

// missing tells of what cannot be read: patterns that match nothing, folders, dead
// links. The error is that nothing is left.
func missing(ctx context.Context, patterns []string) (troubles []error, err error) {
	found := 0
	for _, pattern := range patterns {
		files, unreadable, err := match(ctx, pattern)
		if err != nil {
			return troubles, err
		}
		troubles = append(troubles, unreadable...)
		if len(files)+len(unreadable) == 0 {
			troubles = append(troubles, fmt.Errorf("%s: matches no file", pattern))
		}
		found += len(files)
	}
	if found == 0 {
		err = errors.New("there are no files to read")
	}
	return troubles, err
}

// match returns the files that a pattern matches, or that has it for its name,
// and why others that match are none.
func match(ctx context.Context, pattern string) (names []string, unreadable []error, err error) {
	if isRemote(pattern) {
		files, err := filesystem.New(ctx, pattern)
		if err != nil {
			return nil, nil, err
		}
		defer files.Close()
		names, err = files.List(ctx, pattern)
		return names, nil, err
	}
	matches := []string{pattern}
	if _, err := os.Lstat(pattern); err != nil {
		files, err := filesystem.New(ctx, pattern)
		if err != nil {
			return nil, nil, err
		}
		defer files.Close()
		if matches, err = files.List(ctx, pattern); err != nil {
			return nil, nil, fmt.Errorf("%s: %w", pattern, err)
		}
	}
	for _, name := range matches {
		if err := readable(name); err != nil {
			unreadable = append(unreadable, err)
		} else {
			names = append(names, name)
		}
	}
	return names, unreadable, nil
}

// readable returns why a file on disk cannot be read.
func readable(name string) error {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return err // a dead link
	case info.IsDir():
		return fmt.Errorf("%s: is a folder; %s/* are the files in it", name, strings.TrimSuffix(name, "/"))
	}
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	return file.Close()
}
