// Visits the pages with Chromium and writes what tools for it write: a WARC of
// node-warc, a HAR of chrome-har, and MHTML. node capture.mjs PORT PATHS FOLDER
import { createRequire } from 'node:module'
import { mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
const require = createRequire(process.env.TOOLS + '/')
const CDP = require('chrome-remote-interface')
const { RemoteChromeCapturer, RemoteChromeWARCWriter } = require('node-warc')
const { harFromMessages } = await import(process.env.TOOLS + '/node_modules/chrome-har/index.js')

const [port, truth, folder] = process.argv.slice(2)
const paths = readFileSync(truth, 'utf8').trim().split('\n').map(line => line.split('\t')[1])
mkdirSync(`${folder}/chromium`, { recursive: true })
const client = await CDP({ port: 9222 })
const { Network, Page } = client
await Promise.all([Network.enable(), Page.enable()])
const messages = []
const bodies = []
client.on('event', message => { if (/^(Network|Page)\./.test(message.method)) messages.push({ method: message.method, params: message.params }) })
Network.responseReceived(event => bodies.push(event))
const warcs = []
for (const path of paths) {
  const capturer = new RemoteChromeCapturer(Network)
  capturer.startCapturing()
  const loaded = Page.loadEventFired()
  await Page.navigate({ url: `http://127.0.0.1:${port}${path}` })
  await loaded
  const { data } = await Page.captureSnapshot({ format: 'mhtml' })
  writeFileSync(`${folder}/chromium${path}.mhtml`, data)
  for (const event of bodies.splice(0)) {
    if (event.type !== 'Document') continue
    const body = await Network.getResponseBody({ requestId: event.requestId }).catch(() => null)
    const message = messages.find(m => m.method === 'Network.responseReceived' && m.params.requestId === event.requestId)
    if (body) Object.assign(message.params.response, { body: body.body, encoding: body.base64Encoded ? 'base64' : undefined })
  }
  // The bodies are gone with the next page.
  const file = `${folder}/page.warc`
  await new RemoteChromeWARCWriter().generateWARC(capturer, Network, { warcOpts: { warcPath: file } })
  warcs.push(readFileSync(file))
  unlinkSync(file)
}
writeFileSync(`${folder}/chrome-har.har`, JSON.stringify(harFromMessages(messages, { includeTextFromResponseBody: true }), null, 1))
writeFileSync(`${folder}/node-warc.warc`, Buffer.concat(warcs))
await client.close()
