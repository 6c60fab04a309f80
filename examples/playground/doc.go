// Package playground has no code: the page is in site, its library in wasm, and build puts them together.
package playground
