package main

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What the standard library cannot decompress.
func TestDecoders(t *testing.T) {
	body := "京ICP备20007654号"
	var br bytes.Buffer
	w := brotli.NewWriter(&br)
	w.Write([]byte("<p>" + body))
	require.NoError(t, w.Close())
	response := func(coding, body string) string {
		body = "HTTP/2 200\r\nContent-Type: text/html\r\nContent-Encoding: " + coding + "\r\n\r\n" + body
		return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(body), body)
	}
	dictionary, trained := trainedDictionary(t)
	for name, file := range map[string]string{
		"br":                         response("br", br.String()),
		"br, decoded already":        response("br", "<p>"+body),
		"zstd":                       response("zstd", zstandard(t, "<p>"+body)),
		"zstd, decoded already":      response("zstd", "<p>"+body),
		".warc.zst":                  zstandard(t, text(body)) + zstandard(t, text("茶")),
		".warc.zst, dictionary":      frame(dictionary) + zstandard(t, text(body), trained) + zstandard(t, text("茶"), trained),
		".warc.zst, dictionary .zst": frame(zstandard(t, dictionary)) + zstandard(t, text(body), trained),
	} {
		path := filepath.Join(t.TempDir(), "file")
		require.NoError(t, os.WriteFile(path, []byte(file), 0o600))
		c, err := countFile(context.Background(), path, testLimit)
		require.NoError(t, err, name)
		assert.Len(t, c.sightings, 1, name)
		assert.Len(t, c.records, 1, name)
	}
}

func zstandard(t *testing.T, text string, options ...zstd.EOption) string {
	t.Helper()
	w, err := zstd.NewWriter(nil, options...)
	require.NoError(t, err)
	return string(w.EncodeAll([]byte(text), nil))
}

// frame returns the frame that a .warc.zst has its dictionary in.
func frame(dictionary string) string {
	head := binary.LittleEndian.AppendUint32(nil, dictionaryMagic)
	return string(binary.LittleEndian.AppendUint32(head, uint32(len(dictionary)))) + dictionary
}

func trainedDictionary(t *testing.T) (dictionary string, use zstd.EOption) {
	t.Helper()
	var contents [][]byte
	for i := range 100 {
		contents = append(contents, []byte(text(strings.Repeat(fmt.Sprint(i, " 版权所有"), 50))))
	}
	built, err := zstd.BuildDict(zstd.BuildDictOptions{ID: 1, Contents: contents, History: []byte(text("版权所有")), Offsets: [3]int{1, 4, 8}})
	require.NoError(t, err)
	return string(built), zstd.WithEncoderDict(built)
}
