// The area for a text or the source of a page, of which a worker finds the numbers.
import { keep } from "./address.js";
import { begin, end, more } from "./found.js";
import { say } from "./words.js";

const LONG = 50_000; // characters, with which the area is slow in browsers
const BEGINNING = 1000; // of a long text

const $ = (id) => document.getElementById(id);
const area = $("text"), section = area.closest("section");
let module; // the compiled library, once it is there
let worker; // while it practises, and from when somebody comes to the area
let long = ""; // what was pasted, of which the area shows the beginning
let busy = false, changed = false, notes = [];

/** Takes the compiled library, which the worker needs. */
export function start(compiled) {
  module = compiled;
  wake();
  for (const sign of ["pointerenter", "focusin"]) section.addEventListener(sign, wake);
  if (area.value) search();
}

function wake() {
  if (worker) return;
  worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
  worker.onmessage = take;
  worker.postMessage(module);
}

// rest ends the worker when it has practised and nobody is there: what browsers made fast
// remains so, and the page takes less memory and ends sooner.
function rest() {
  if (busy || area.value || section.matches(":hover, :focus-within")) return;
  worker.terminate();
  worker = undefined;
}

/** Finds what the area holds: at once, or when the worker is done with what it held before. */
function search() {
  changed = busy;
  if (busy || !module) return;
  busy = true;
  wake();
  const text = long || area.value;
  notes = [
    long ? say(`全文共 ${long.length} 个字符，上面只显示开头。`, `Above is the beginning of ${long.length} characters.`) : "",
    keep("text", text) ? "" : say("文字较长，没有保存在网址中。", "The text is too long to be kept in the address."),
  ];
  begin(text);
  worker.postMessage(text);
}

/** Puts a text, which may be long, in the area, and finds what it holds. */
export function put(value) {
  long = value.length > LONG ? value : "";
  area.value = long ? `${long.slice(0, BEGINNING)} ⋯` : value;
  area.readOnly = Boolean(long);
  $("clear").hidden = !long;
  search();
}

area.addEventListener("input", search);
area.addEventListener("paste", (event) => {
  const pasted = event.clipboardData.getData("text");
  if (!long && pasted.length <= LONG) return;
  event.preventDefault();
  put(pasted);
});
$("clear").addEventListener("click", () => {
  put("");
  area.focus();
});

function take({ data: matches }) {
  if (matches === "practised") return rest();
  busy = Boolean(matches);
  if (changed) return busy || search();
  busy ? more(matches) : end(notes);
}
