package main

import (
	"embed"
	"fmt"
	"html/template"
	"strings"
)

//go:embed page.tmpl report.tmpl
var templateFiles embed.FS

//go:embed style.css
var styleFile string

//go:embed copy.js
var copyScript string

//go:embed icon.svg
var icon string

// templates are the pages that people see, in each language. A template has its
// texts in both, beside each other: {{t "号码" "number"}}.
var templates = [...]*template.Template{Chinese: parseTemplates(Chinese), English: parseTemplates(English)}

func parseTemplates(l Lang) *template.Template {
	return template.Must(template.New("").Funcs(template.FuncMap{
		"t":  func(chinese, english string) string { return Text{chinese, english}.In(l) },
		"in": func(t Text) string { return t.In(l) },
	}).ParseFS(templateFiles, "*.tmpl"))
}

// style is style.css and a class for each state and severity, which has its
// color.
var style = styleFile + colorClasses()

func colorClasses() string {
	var b strings.Builder
	for _, s := range states {
		fmt.Fprintf(&b, ".%s { --color: %s }\n", s.Name, s.Color)
	}
	for _, s := range severities {
		fmt.Fprintf(&b, ".%s { --color: %s }\n", s.Name, s.Color)
	}
	return b.String()
}
