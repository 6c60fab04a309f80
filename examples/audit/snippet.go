package main

import (
	"slices"
	"strings"

	"github.com/go-icp/icp"
)

// maxSnippet is how many lines a snippet has at most.
const maxSnippet = 50

// snippet returns the finished lines for the foot of a page: what the page
// shows, properly written and linked. Where a number is registered, it comes
// first, and other entities' are left out.
func snippet(matches []icp.Match, registered Registered) string {
	var lines []string
	add := func(line string) {
		if line != "" && len(lines) < maxSnippet && !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	for _, n := range registered.Numbers {
		add(n.HTML())
	}
	for _, m := range matches {
		if belongs(m, registered) {
			add(m.Number.HTML())
		}
	}
	for _, m := range matches {
		if !m.Police.IsZero() && m.Police.Doubt() == 0 && !m.Hidden {
			add(m.Police.HTML())
		}
	}
	return strings.Join(lines, "\n")
}

// belongs reports whether the match is an ICP number without fault that may
// stand beside the registered one, if there is one.
func belongs(m icp.Match, registered Registered) bool {
	if m.Number.IsZero() || m.Reason != 0 || m.Number.Doubt() != 0 || m.Hidden {
		return false
	}
	return registered.IsZero() || registered.relate(m.Number) == Unrelated
}
