package main

import (
	"os"
	"strings"
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

// langNamed returns the language of a name as in LANG: zh_CN.UTF-8, en, C. It is
// Chinese unless another language is named: jobs run in the locale C, or none.
func langNamed(name string) Lang {
	language, _, _ := strings.Cut(strings.NewReplacer("-", "_", ".", "_", "@", "_").Replace(name), "_")
	switch strings.ToLower(language) {
	case "zh", "c", "posix", "":
		return Chinese
	}
	return English
}

// environmentLang returns the language that the environment asks for.
func environmentLang() Lang {
	for _, variable := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if name := os.Getenv(variable); name != "" {
			return langNamed(name)
		}
	}
	return Chinese
}
