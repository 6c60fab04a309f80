// The area for a text or the source of a page, of which a worker finds the numbers.
import { keep } from "./address.js";
import { begin, end, more } from "./found.js";
import { say } from "./words.js";

const LONG = 50_000; // characters, with which the area is slow in browsers
const BEGINNING = 1000; // of a long text

const $ = (id) => document.getElementById(id);
const area = $("text");
let worker; // once the page is ready, which it is sooner without
let long = ""; // what was pasted, of which the area shows the beginning
let busy = false, changed = false, notes = [];

/** Starts the worker, with the compiled library. */
export function start(module) {
  worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
  worker.onmessage = take;
  worker.postMessage(module);
  if (area.value) search();
}

/** Finds what the area holds: at once, or when the worker is done with what it held before. */
function search() {
  changed = busy;
  if (busy || !worker) return;
  busy = true;
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
