package main

import (
	"bufio"
	"encoding/binary"
	"errors"
	"io"

	"github.com/klauspost/compress/zstd"
)

const (
	dictionaryMagic = 0x184d2a5d // of the frame in front of a .warc.zst
	maxDictionary   = 16 << 20
	maxWindow       = 128 << 20
)

// newZstdReader returns a reader of what is compressed with zstd, such as a
// .warc.zst, which can begin with a dictionary.
func newZstdReader(r io.Reader) (io.ReadCloser, error) {
	text := bufio.NewReader(r)
	options := []zstd.DOption{zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow)}
	head, err := text.Peek(8)
	if err == nil && binary.LittleEndian.Uint32(head) == dictionaryMagic {
		dictionary, err := readDictionary(text, int64(binary.LittleEndian.Uint32(head[4:])))
		if err != nil {
			return nil, err
		}
		options = append(options, zstd.WithDecoderDicts(dictionary))
	}
	decoder, err := zstd.NewReader(text, options...)
	if err != nil {
		return nil, err
	}
	return decoder.IOReadCloser(), nil
}

// readDictionary reads the frame that a dictionary is in, which can be compressed
// itself.
func readDictionary(r *bufio.Reader, size int64) ([]byte, error) {
	if size > maxDictionary {
		return nil, errors.New("dictionary too large")
	}
	r.Discard(8)
	dictionary := make([]byte, size)
	if _, err := io.ReadFull(r, dictionary); err != nil {
		return nil, err
	}
	if size < 4 || binary.LittleEndian.Uint32(dictionary) != 0xfd2fb528 {
		return dictionary, nil
	}
	decoder, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxDictionary))
	if err != nil {
		return nil, err
	}
	defer decoder.Close()
	return decoder.DecodeAll(dictionary, nil)
}
