package main

import (
	"bufio"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// A talk is a run of icp find with somebody who writes to it and reads from it.
type talk struct {
	in     *io.PipeWriter
	out    *bufio.Reader
	status chan int
}

func talkTo(args ...string) talk {
	stdin, in := io.Pipe()
	out, stdout := io.Pipe()
	t := talk{in, bufio.NewReader(out), make(chan int, 1)}
	go func() {
		t.status <- run(append([]string{"find"}, args...), stdin, stdout, io.Discard)
		stdout.Close()
	}()
	return t
}

func (c talk) say(t *testing.T, text string) {
	t.Helper()
	_, err := io.WriteString(c.in, text)
	require.NoError(t, err)
}

// hear returns the next line that icp prints.
func (c talk) hear(t *testing.T) string {
	t.Helper()
	line, err := c.out.ReadString('\n')
	require.NoError(t, err)
	return line
}

// rest returns all that icp prints from now on.
func (c talk) rest(t *testing.T) string {
	t.Helper()
	rest, err := io.ReadAll(c.out)
	require.NoError(t, err)
	return string(rest)
}

// What pauses is not waited for: the numbers in its complete lines are printed, once,
// at the offsets that they have in the whole.
func TestPause(t *testing.T) {
	t.Parallel()
	filler := strings.Repeat("没有号码的一行\n", large/20)
	gbk := simplifiedchinese.GBK.NewEncoder()
	for _, begin := range []string{"", filler} {
		for _, inGBK := range []bool{false, true} {
			parts := []string{begin + "蜀ICP备2021000012号-3\n京ICP备2021007013号-1", "2\n粤B2-20090059\n京ICP备", "11018762号"}
			_, whole, _ := command(strings.Join(parts, ""), "find")
			c := talkTo()
			var printed strings.Builder
			for i, part := range parts {
				if inGBK {
					var err error
					part, err = gbk.String(part)
					require.NoError(t, err)
				}
				c.say(t, part)
				for range []int{1, 2, 0}[i] {
					printed.WriteString(c.hear(t))
				}
			}
			c.in.Close()
			assert.Equal(t, whole, printed.String()+c.rest(t))
			assert.Equal(t, exitOK, <-c.status)
		}
	}
}

// A page is waited for, since what follows may belong to what is there, and so are
// files in a file.
func TestPauseWithin(t *testing.T) {
	t.Parallel()
	const number = "京ICP备11018762号\n"
	record := warc("", strings.Repeat("<p>无\n", 1000)+number)
	for name, text := range map[string]string{
		"page":       "<html><p>京ICP备11018762号<!--\n-->-12</html>",
		"large page": "<html>" + strings.Repeat("<p>无\n", large/5) + number,
		"zip":        zipped(t, "a.txt", number),
		"WARC":       strings.Repeat(record, 2*large/len(record)),
	} {
		_, whole, _ := command(text, "find")
		assert.NotEmpty(t, whole, name)
		c := talkTo()
		go func() {
			middle := strings.LastIndex(text[:len(text)*3/4], "\n") + 1
			io.WriteString(c.in, text[:middle])
			time.Sleep(2 * pause)
			io.WriteString(c.in, text[middle:])
			c.in.Close()
		}()
		assert.Equal(t, whole, c.rest(t), name)
		assert.Equal(t, exitOK, <-c.status, name)
	}
}

// An interrupt leaves what is found by then, and no number that it has cut off.
func TestInterrupt(t *testing.T) {
	self, err := os.FindProcess(os.Getpid())
	require.NoError(t, err)
	const cut = "\n京ICP备2021007013号-1"
	for _, said := range []string{
		"粤B2-20090059" + cut,
		"<html>粤B2-20090059" + strings.Repeat("<p>无", 200) + cut,
	} {
		c := talkTo()
		c.say(t, said)
		time.Sleep(pause / 2) // icp knows it, and has not waited long enough to print it
		if err := self.Signal(os.Interrupt); err != nil {
			t.Skip(err)
		}
		assert.Contains(t, c.hear(t), "\t粤B2-20090059\t")
		assert.Empty(t, c.rest(t))
		assert.Equal(t, exitInterrupted, <-c.status)
	}
}
