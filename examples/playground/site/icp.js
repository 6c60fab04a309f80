// Chinese ICP numbers in browsers and Node: await load(), then parse and find.
import "./wasm_exec.js";

let functions, loading;

/** Loads the library, once. */
export function load(source) {
  return (loading ??= start(source).catch((error) => {
    loading = undefined;
    throw error;
  }));
}

/** Compiles what load takes, too, so that a page and its workers do so once. */
export async function compile(source = "icp.wasm") {
  const from = await source;
  const response = from instanceof Response ? from : await get(new URL(from, import.meta.url));
  if (!response.ok) throw new Error(`icp: ${response.url}: ${response.status}`);
  // Not every host sends the type that browsers compile while it still arrives.
  return response.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

// get fetches from files as well, which fetch does not in Node.
function get(url) {
  return url.protocol === "file:" ? new Response(globalThis.process.getBuiltinModule("node:fs").readFileSync(url)) : fetch(url);
}

/** Reads one ICP number, however it is written. */
export const parse = (text) => JSON.parse(ready().parse(utf8(text)));

/** Reads one police number, however it is written. */
export const parsePolice = (text) => JSON.parse(ready().parsePolice(utf8(text)));

/** Finds all numbers in a text or a page. */
export function find(text, options) {
  const all = [];
  findSome(text, options, (some) => all.push(...some));
  return all;
}

/** Finds what find finds, and gives it away, some at a time. */
export function findSome(text, { html = false, police = false, nearMisses = false } = {}, give) {
  const errors = []; // which would end Go's program if it got one
  ready().find(utf8(text), html, police, nearMisses, (some) => {
    try {
      if (!errors.length) give(JSON.parse(some));
    } catch (error) {
      errors.push(error);
    }
  });
  if (errors.length) throw errors[0];
}

// utf8 does what TextEncoder's encode does, which takes ten times as long in Chromium.
function utf8(text) {
  const bytes = new Uint8Array(3 * String(text).length);
  return bytes.subarray(0, new TextEncoder().encodeInto(String(text), bytes).written);
}

function ready() {
  if (!functions) throw new Error("icp: await load() first");
  return functions;
}

async function start(source) {
  const module = source instanceof WebAssembly.Module ? source : await compile(source);
  const go = new globalThis.Go();
  go.env.GOGC = "400"; // some 10 MB for a third of the time
  go.run(await WebAssembly.instantiate(module, go.importObject)); // it never ends
  functions = globalThis.icpFunctions;
  delete globalThis.icpFunctions;
}
