// The area for a text or the source of a page: every number marked in place.
import { keep } from "./address.js";
import { element, linked, say, sentence } from "./words.js";

const MOST = 2000; // matches on the screen
const EDGE = 80; // characters that are shown on either side of a match
const LINES = 50; // of a footer
const LONG = 50_000; // characters, with which the area is slow in browsers
const BEGINNING = 1000; // of a long text

const $ = (id) => document.getElementById(id);
const area = $("text");
const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
let long = ""; // what was pasted, of which the area shows the beginning
let busy = false, changed = false, text = "", fits = true;

/** Gives the compiled library to the worker. */
export const start = (module) => worker.postMessage(module);

/** Finds what the area holds: at once, or when the worker is done with what it held before. */
export function search() {
  changed = busy;
  if (busy) return;
  busy = true;
  text = long || area.value;
  fits = keep("text", text);
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

worker.onmessage = ({ data: matches }) => {
  busy = false;
  changed ? search() : show(matches);
};

function show(matches) {
  const seen = matches.slice(0, MOST);
  $("marked").replaceChildren(...marked(seen));
  $("marked").hidden = !text;
  $("list").replaceChildren(...seen.map(item));
  $("count").textContent = text && [
    say(`找到 ${matches.length} 处。`, `${matches.length} found.`),
    matches.length > MOST ? say(`显示前 ${MOST} 处。`, `The first ${MOST} are shown.`) : "",
    long ? say(`上面是全文 ${long.length} 字的开头。`, `Above is the beginning of all ${long.length} characters.`) : "",
    fits ? "" : say("文字较长，没有保存在网址中。", "The text is too long to be kept in the address."),
  ].filter(Boolean).join(" ");
  const lines = footer(matches);
  $("snippet").textContent = lines.join("\n");
  $("copied").textContent = "";
  $("footer").hidden = !lines.length;
}

// marked returns the text with marks; what stands far from any is left out.
function marked(matches) {
  const pieces = [];
  let at = 0;
  for (const m of matches) {
    pieces.push(between(at, m.start), element("mark", { className: kindOf(m)[0], title: kindOf(m)[1] }, text.slice(m.start, m.end)));
    at = m.end;
  }
  return [...pieces, between(at, text.length)];
}

function between(start, end) {
  if (end - start <= 3 * EDGE) return text.slice(start, end);
  return `${start ? text.slice(start, start + EDGE) : ""} ⋯ ${end < text.length ? text.slice(end - EDGE, end) : ""}`;
}

function item(m) {
  const [name, kind] = kindOf(m), n = m.number ?? m.police, trouble = m.reason ?? n.doubt;
  return element("li", { className: name },
    element("b", { lang: "zh-CN" }, n?.text ?? m.text),
    ` ${kind}${say("；", "; ")}${linked(m.link)}`,
    trouble ? element("div", {}, sentence(trouble)) : "");
}

// kindOf returns a match's class and its name.
function kindOf(m) {
  if (m.hidden) return ["unseen", say("被隐藏", "hidden")];
  if (m.reason) return ["near", say("写错或被遮挡", "mistyped or masked")];
  if ((m.number ?? m.police).doubt) return ["unsure", say("可疑", "doubtful")];
  if (m.police) return ["police", say("公安备案号", "police number")];
  return [m.number.kind, say(m.number.kindChinese, m.number.kind)];
}

// footer returns the lines for the foot of a page: what is in order there, ICP numbers first.
function footer(matches) {
  const good = matches.filter((m) => !m.hidden && !m.reason && !(m.number ?? m.police).doubt);
  const numbers = [...good.filter((m) => m.number).map((m) => m.number), ...good.filter((m) => m.police).map((m) => m.police)];
  return [...new Set(numbers.map((n) => n.html))].slice(0, LINES);
}

$("copy").addEventListener("click", async () => {
  await navigator.clipboard.writeText($("snippet").textContent);
  $("copied").textContent = say("已复制", "Copied");
});
