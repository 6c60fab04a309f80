// Serves a site of pages with a number each, sent in all the ways in which servers
// send them: node server.mjs PORT TRUTH writes the numbers and their paths.
import { createServer } from 'node:http'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import zlib from 'node:zlib'

const gbk = { '京': [0xbe, 0xa9], '备': [0xb1, 0xb8], '号': [0xba, 0xc5] }
const inGBK = text => Buffer.from([...text].flatMap(c => gbk[c] ?? [...Buffer.from(c)]))
const html = (number, head = '') => `<!DOCTYPE html>\n<html><head>${head}<title>Page</title></head>\n<body><p>Page</p><footer>${number}</footer></body></html>\n`
const zstd = text => execFileSync('zstd', ['-qc'], { input: text })

const pages = [] // { path, number, send }
function page(name, type, headers, body, chunk = 0, status = 200) {
  const n = pages.length + 1
  const number = `京ICP备${21000000 + n}号-${n}`
  pages.push({ path: `/${n}-${name}`, number, status, headers: type ? { 'Content-Type': type, ...headers } : headers, body: body(number), chunk })
}
const utf8 = 'text/html; charset=utf-8'

page('plain', utf8, {}, html)
page('chunked', utf8, {}, html, 7)
page('chunked-bytes', utf8, {}, html, 1)
page('gzip', utf8, { 'Content-Encoding': 'gzip' }, n => zlib.gzipSync(html(n)))
page('gzip-chunked', utf8, { 'Content-Encoding': 'gzip' }, n => zlib.gzipSync(html(n)), 50)
page('deflate', utf8, { 'Content-Encoding': 'deflate' }, n => zlib.deflateSync(html(n)))
page('raw-deflate', utf8, { 'Content-Encoding': 'deflate' }, n => zlib.deflateRawSync(html(n)))
page('br', utf8, { 'Content-Encoding': 'br' }, n => zlib.brotliCompressSync(html(n)))
page('br-chunked', utf8, { 'Content-Encoding': 'br' }, n => zlib.brotliCompressSync(html(n)), 40)
page('zstd', utf8, { 'Content-Encoding': 'zstd' }, n => zstd(html(n)))
page('gbk', 'text/html; charset=gbk', {}, n => inGBK(html(n)))
page('gbk-meta', 'text/html', {}, n => inGBK(html(n, '<meta charset="gb2312">')))
page('gbk-chunked', 'text/html; charset=gb2312', {}, n => inGBK(html(n)), 3)
page('xhtml', 'application/xhtml+xml', {}, n => `<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Page</title></head><body><p>${n}</p></body></html>`)
page('text', 'text/plain; charset=utf-8', {}, n => `About us\n${n}\n`)
page('no-type', '', {}, html)
page('tags', utf8, {}, n => html(n.replace('备', '备<b>').replace('号', '</b>号')), 11)
page('references', utf8, {}, n => html(n.replace('2', '&#50;')))
page('missing', utf8, {}, html, 0, 404)
page('hints', utf8, { Link: '</style.css>; rel=preload' }, html)
pages.at(-1).hints = true

const index = html('', '<meta charset="utf-8">').replace('<p>Page</p>', pages.map(p => `<p><a href="${p.path}">${p.path}</a></p>`).join('\n') + '<img src="/logo.png" alt="">')
createServer((request, response) => {
  const found = pages.find(p => p.path === request.url)
  if (request.url === '/logo.png') {
    response.writeHead(200, { 'Content-Type': 'image/png' })
    return response.end(Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.from('京ICP备22000000号-1')]))
  }
  if (!found) {
    response.writeHead(request.url === '/' ? 200 : 404, { 'Content-Type': utf8 })
    return response.end(request.url === '/' ? index : 'nothing')
  }
  if (found.hints) response.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' })
  const body = Buffer.from(found.body)
  if (!found.chunk) {
    response.writeHead(found.status, { ...found.headers, 'Content-Length': body.length })
    return response.end(body)
  }
  response.writeHead(found.status, found.headers)
  for (let i = 0; i < body.length; i += found.chunk) response.write(body.subarray(i, i + found.chunk))
  response.end()
}).listen(Number(process.argv[2]), '127.0.0.1')
writeFileSync(process.argv[3], pages.map(p => `${p.number}\t${p.path}\n`).join(''))
