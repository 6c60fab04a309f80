package icp

import "syscall/js"

// thisYear returns the year in China. It asks JavaScript: package time is a seventh
// of the library there.
func thisYear() int {
	date := js.Global().Get("Date")
	const ahead = 8 * 60 * 60 * 1000 // milliseconds
	return date.New(date.Call("now").Float() + ahead).Call("getUTCFullYear").Int()
}
