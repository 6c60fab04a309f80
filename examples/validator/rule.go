package main

import (
	"errors"
	"reflect"
	"strings"

	"github.com/go-icp/icp"
	"github.com/go-playground/validator/v10"
)

// newValidator returns a validator that knows the rule icp, for strings, and
// calls fields by their JSON names.
func newValidator() *validator.Validate {
	v := validator.New(validator.WithRequiredStructEnabled())
	v.RegisterTagNameFunc(func(f reflect.StructField) string {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		return name
	})
	err := v.RegisterValidation("icp", func(field validator.FieldLevel) bool {
		return icp.Validate(field.Field().String()) == nil
	})
	if err != nil {
		panic(err) // of the name or the function, never of the input
	}
	return v
}

// A Problem is what is wrong with a field, or with the whole request if it
// names none.
type Problem struct {
	Field   string `json:"field,omitzero"`
	Reason  string `json:"reason"`  // the same for the same mistake
	Message string `json:"message"` // of this input
	Offset  *int   `json:"offset,omitzero"`
	// Doubt is true of a well-written number that the ministry would hardly
	// have issued: the one mistake a person may rightly insist on.
	Doubt bool `json:"doubt,omitzero"`
	// Suggestion is what the person probably meant. It is accepted when sent
	// in place of the input.
	Suggestion string `json:"suggestion,omitzero"`
}

// problems explains an error of the validator. A rule can say no more than yes
// or no, but the error holds the value, so the question can be asked again.
func problems(err error) []Problem {
	var all []Problem
	var fields validator.ValidationErrors
	if !errors.As(err, &fields) {
		panic(err) // not given a struct
	}
	for _, f := range fields {
		p := Problem{Field: f.Field(), Reason: f.Tag(), Message: f.Error()}
		if f.Tag() == "icp" {
			value, _ := f.Value().(string) // none: a nil *string, as empty
			p.explain(value)
		}
		all = append(all, p)
	}
	return all
}

// explain says what is wrong with a value that the rule icp refused.
func (p *Problem) explain(value string) {
	var e icp.ParseError
	if !errors.As(icp.Validate(value), &e) {
		return
	}
	p.Reason, p.Message, p.Offset = e.Reason.String(), e.Error(), &e.Offset

	if _, err := icp.Parse(value); err == nil {
		p.Doubt = true
	} else if n, err := icp.ParseLenient(value); err == nil && n.Validate() == nil {
		p.Suggestion = n.String()
	}
}
