// The area for a text or the source of a page, of which a worker finds the numbers.
import { keep } from "./address.js";
import { begin, end, more } from "./found.js";
import { say } from "./words.js";

const LONG = 50_000; // characters, with which the area is slow in browsers
const BEGINNING = 1000; // of a long text
const SOON = 2000; // milliseconds

const $ = (id) => document.getElementById(id);
const area = $("text");
let module; // the compiled library, once it is there
let worker; // not at once, as a page that is left again soon ends sooner without
let long = ""; // what was pasted, of which the area shows the beginning
let busy = false, changed = false, notes = [];

/** Takes the compiled library, which the worker has from when somebody comes to the area, or soon. */
export function start(compiled) {
  module = compiled;
  for (const sign of ["pointerenter", "focusin"]) area.closest("section").addEventListener(sign, wake);
  setTimeout(wake, SOON);
  if (area.value) search();
}

function wake() {
  if (worker) return;
  worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
  worker.onmessage = take;
  worker.postMessage(module);
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
  busy = Boolean(matches);
  if (changed) return busy || search();
  busy ? more(matches) : end(notes);
}
