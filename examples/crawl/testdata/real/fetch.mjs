// Fetches the pages and writes them as warcio.js does. node fetch.mjs PORT TRUTH FILE
import { readFileSync, writeFileSync } from 'node:fs'
const { WARCRecord, WARCSerializer } = await import(process.env.TOOLS + '/node_modules/warcio/dist/index.js')

const [port, truth, file] = process.argv.slice(2)
const parts = []
for (const line of readFileSync(truth, 'utf8').trim().split('\n')) {
  const url = `http://127.0.0.1:${port}${line.split('\t')[1]}`
  const response = await fetch(url) // decodes the body, and keeps the header
  async function * content() { yield new Uint8Array(await response.arrayBuffer()) }
  const record = WARCRecord.create({ url, type: 'response', warcVersion: 'WARC/1.1', httpHeaders: Object.fromEntries(response.headers),
    statusline: `HTTP/1.1 ${response.status} ${response.statusText}`, date: '2026-01-02T03:04:05Z' }, content())
  parts.push(await WARCSerializer.serialize(record, { gzip: true }))
}
writeFileSync(file, Buffer.concat(parts))
