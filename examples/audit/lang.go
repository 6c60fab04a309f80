package main

import (
	"os"

	"github.com/go-icp/icp/examples/locale"
)

// A Lang is a language that people read: what this program prints is in either.
type Lang uint8

const (
	Chinese Lang = iota
	English
)

// String returns the name as BCP 47 has it, for HTML's lang attribute.
func (l Lang) String() string { return [...]string{Chinese: "zh-CN", English: "en"}[l] }

// A Text is a text in each language.
type Text struct{ Chinese, English string }

// In returns the text in the language.
func (t Text) In(l Lang) string {
	if l == English {
		return t.English
	}
	return t.Chinese
}

// environmentLang returns the language that the environment asks for.
func environmentLang() Lang {
	if locale.IsChinese(os.Getenv) {
		return Chinese
	}
	return English
}
