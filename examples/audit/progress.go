package main

import (
	"io"
	"iter"
	"os"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// newBar returns a bar that shows on a terminal how many pages are done, of so many
// or, if that is -1, of nobody knows how many; and elsewhere nothing.
func newBar(pages int, w io.Writer) *progressbar.ProgressBar {
	f, ok := w.(*os.File)
	return progressbar.NewOptions(pages,
		progressbar.OptionSetWriter(w),
		progressbar.OptionSetVisibility(ok && pages != 1 && term.IsTerminal(int(f.Fd()))),
		progressbar.OptionShowCount(),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionClearOnFinish(),
	)
}

// feed gives the results to the sinks and counts them.
func (tally *Tally) feed(results iter.Seq[Result], sinks []sink, bar *progressbar.ProgressBar) error {
	for r := range results {
		tally.Add(r)
		bar.Clear()
		for _, s := range sinks {
			if err := s.Add(r); err != nil {
				return err
			}
		}
		bar.Add(1)
	}
	bar.Clear()
	for _, s := range sinks {
		if err := s.Close(tally); err != nil {
			return err
		}
	}
	return nil
}
