package main

import (
	"errors"
	"reflect"
	"strings"

	"github.com/go-icp/icp"
	"github.com/go-playground/locales/en"
	"github.com/go-playground/locales/zh"
	ut "github.com/go-playground/universal-translator"
	"github.com/go-playground/validator/v10"
	english "github.com/go-playground/validator/v10/translations/en"
	chinese "github.com/go-playground/validator/v10/translations/zh"
)

// A checker is a validator that knows the rule icp, for strings, calls fields by
// their JSON names, and speaks Chinese and English.
type checker struct {
	validate *validator.Validate
	texts    map[string]ut.Translator // of the other rules, by language
}

func newChecker() *checker {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(func(f reflect.StructField) string {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		return name
	})
	err := v.RegisterValidation("icp", func(field validator.FieldLevel) bool {
		return icp.Validate(field.Field().String()) == nil
	})
	languages := ut.New(zh.New(), en.New())
	zhTexts, _ := languages.GetTranslator("zh")
	enTexts, _ := languages.GetTranslator("en")
	err = errors.Join(err,
		chinese.RegisterDefaultTranslations(v, zhTexts),
		english.RegisterDefaultTranslations(v, enTexts),
		addText(v, zhTexts, "fqdn", "{0}必须是域名"),
		addText(v, enTexts, "fqdn", "{0} must be a domain name"))
	if err != nil {
		panic(err) // of a name or a function above, never of the input
	}
	return &checker{v, map[string]ut.Translator{"zh": zhTexts, "en": enTexts}}
}

// addText adds the text of a rule that validator has none for.
func addText(v *validator.Validate, texts ut.Translator, rule, text string) error {
	return v.RegisterTranslation(rule, texts,
		func(texts ut.Translator) error { return texts.Add(rule, text, true) },
		func(texts ut.Translator, f validator.FieldError) string {
			text, _ := texts.T(rule, f.Field())
			return text
		})
}

// A Problem is what is wrong with a field, or with the whole request if it
// names none.
type Problem struct {
	Field   string `json:"field,omitzero"`
	Reason  string `json:"reason"`  // the same for the same mistake
	Message string `json:"message"` // of this input, in the language of the answer
	// Doubt is true of a well-written number that the ministry would hardly
	// have issued: the one mistake a person may rightly insist on.
	Doubt bool `json:"doubt,omitzero"`
	// Number has for a number where it is wrong, in UTF-16 units, and what the person
	// probably meant, likeliest first. Offer that; take none unasked. It has a name,
	// since a struct that embeds an error is written as the error alone.
	Number *icp.ParseError `json:"number,omitzero"`
}

// problems returns what is wrong with a struct, in the language zh or en. A rule
// can say no more than yes or no, but the validator's error holds the value, so
// the question can be asked again.
func (c *checker) problems(of any, lang string) []Problem {
	err := c.validate.Struct(of)
	fields, ok := errors.AsType[validator.ValidationErrors](err)
	if err != nil && !ok {
		panic(err) // not given a struct
	}
	var all []Problem
	for _, f := range fields {
		p := Problem{Field: f.Field(), Reason: f.Tag(), Message: f.Translate(c.texts[lang])}
		if f.Tag() == "icp" {
			value, _ := f.Value().(string) // none: a nil *string, as empty
			p.explain(value, lang)
		}
		all = append(all, p)
	}
	return all
}

// explain says what is wrong with a value that the rule icp refused.
func (p *Problem) explain(value, lang string) {
	e, ok := errors.AsType[icp.ParseError](icp.Validate(value))
	if !ok {
		return
	}
	p.Reason, p.Message = e.Reason.String(), e.Error()
	if lang == "zh" {
		p.Message = e.Chinese()
	}
	p.Doubt = e.Reason.IsDoubt()
	p.Number = &e
}
