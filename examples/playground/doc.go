// Package playground has no code: the page's is in wasm, and build makes the page of it.
package playground
