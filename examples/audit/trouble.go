package main

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"os"
	"strings"
	"syscall"
)

// troubles puts what can go wrong with a page in words. The first that fits is
// taken.
var troubles = []struct {
	is   func(error) bool
	text Text
}{
	{being(errTooLarge), Text{fmt.Sprintf("网页超过 %d MiB", maxPage>>20), fmt.Sprintf("the page is larger than %d MiB", maxPage>>20)}},
	{being(errNotPublic), Text{"网址指向内部网络", "the address leads to a network that is not public"}},
	{being(errNotWeb), Text{"网址不是 http 或 https", "the address is not of http or https"}},
	{being(errRedirects), Text{"跳转次数过多", "too many redirects"}},
	{isNotFound, Text{"域名无法解析", "the domain is not known"}},
	{isTimeout, Text{"超时", "timed out"}},
	{being(syscall.ECONNREFUSED), Text{"服务器拒绝连接", "the server refused the connection"}},
	{being(syscall.ECONNRESET), Text{"连接被服务器中断", "the server broke the connection off"}},
	{being(syscall.ENETUNREACH), Text{"网络不通", "there is no network"}},
	{being(syscall.EHOSTUNREACH), Text{"服务器无法到达", "the server cannot be reached"}},
	{being(io.ErrUnexpectedEOF), Text{"答复不完整", "the answer is not complete"}},
	{being(io.EOF), Text{"服务器没有答复", "the server did not answer"}},
	{as[*tls.CertificateVerificationError], Text{"证书无效", "the certificate is not valid"}},
	{as[tls.RecordHeaderError], Text{"服务器不支持 HTTPS", "the server has no https"}},
	{being(syscall.EADDRINUSE), Text{"地址已被占用", "the address is in use"}},
	{as[*net.AddrError], Text{"地址的写法有误，应如 127.0.0.1:8080", "the address is none; one looks like 127.0.0.1:8080"}},
	{being(syscall.EISDIR), Text{"这是文件夹", "it is a folder"}},
	{being(fs.ErrNotExist), Text{"文件不存在", "there is no such file"}},
	{being(fs.ErrPermission), Text{"没有权限", "permission denied"}},
}

// troubleOf puts an error in words: in Chinese with what is not translated
// behind them.
func troubleOf(err error) Text {
	if t, ok := errors.AsType[told](err); ok {
		return t.Text
	}
	for _, t := range troubles {
		if t.is(err) {
			return t.text
		}
	}
	if status, ok := errors.AsType[statusError](err); ok {
		return Text{"服务器答复 " + string(status), "the server answered " + string(status)}
	}
	if t, ok := errors.AsType[translated](err); ok {
		return Text{t.Chinese(), strings.TrimPrefix(t.Error(), "icp: ")}
	}
	return Text{"无法读取（" + err.Error() + "）", err.Error()}
}

// A translated error knows what to say in Chinese, too: the library's, a table's,
// ours.
type translated interface {
	error
	Chinese() string
}

// told is an error in words for a person.
type told struct {
	Text
	cause error // nil if it is its own
}

func (e told) Error() string   { return e.Text.English }
func (e told) Chinese() string { return e.Text.Chinese }
func (e told) Unwrap() error   { return e.cause }

// being returns a function that reports whether an error is the target.
func being(target error) func(error) bool {
	return func(err error) bool { return errors.Is(err, target) }
}

func isNotFound(err error) bool {
	dns, ok := errors.AsType[*net.DNSError](err)
	return ok && dns.IsNotFound
}

// as reports whether an error is a T.
func as[T error](err error) bool {
	_, ok := errors.AsType[T](err)
	return ok
}

func isTimeout(err error) bool {
	t, ok := errors.AsType[net.Error](err)
	return ok && t.Timeout() || errors.Is(err, context.DeadlineExceeded) || errors.Is(err, os.ErrDeadlineExceeded)
}
