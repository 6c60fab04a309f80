// What was found in a text: every number marked in place, a list, the lines of a footer.
import { element, linked, say, sentence } from "./words.js";

const MOST = 2000; // matches on the screen
const EDGE = 80; // characters that are shown on either side of a match
const MARKS = 10; // in a paragraph, of which browsers draw those that are seen
const ITEMS = 50; // in a list, as well
const LINES = 50; // of a footer

const $ = (id) => document.getElementById(id);
let text = "", found = [], at = 0; // at is up to where the text is marked
let paragraph, list;

/** Begins with another text. What was found in the one before stays until there is more, or the end. */
export function begin(value) {
  [text, found, at] = [value, [], 0];
}

/** Shows matches that follow those that are shown. */
export function more(matches) {
  if (!found.length) clear();
  for (const m of matches.slice(0, Math.max(0, MOST - found.length))) {
    mark(m);
    if (list.childElementCount === ITEMS) $("list").append((list = element("ol")));
    list.append(item(m));
  }
  found.push(...matches);
}

/** Shows what can be said when all matches are known. */
export function end(notes) {
  if (!found.length) clear();
  paragraph.append(between(at, text.length));
  $("count").textContent = text && [
    say(`找到 ${found.length} 处。`, `${found.length} found.`),
    found.length > MOST ? say(`显示前 ${MOST} 处。`, `The first ${MOST} are shown.`) : "",
    ...notes,
  ].filter(Boolean).join(say("", " "));
  const lines = footer();
  $("snippet").textContent = lines.join("\n");
  $("copied").textContent = "";
  $("footer").hidden = !lines.length;
}

function clear() {
  $("marked").replaceChildren((paragraph = element("p")));
  $("marked").hidden = !text;
  $("list").replaceChildren((list = element("ol")));
}

// mark adds the text up to the match's end. A paragraph with many marks ends with its line.
function mark(m) {
  let before = between(at, m.start);
  const line = paragraph.childElementCount < MARKS ? -1 : before.lastIndexOf("\n");
  if (line >= 0) {
    paragraph.append(before.slice(0, line));
    before = before.slice(line + 1);
    $("marked").append((paragraph = element("p")));
  }
  const [className, title] = kindOf(m);
  paragraph.append(before, element("mark", { className, title }, text.slice(m.start, m.end)));
  at = m.end;
}

// between returns the text from start to end, without what stands far from any match.
function between(start, end) {
  if (end - start <= 3 * EDGE) return text.slice(start, end);
  const behind = start && `${text.slice(start, start + EDGE)} ⋯`, before = end < text.length && `⋯ ${text.slice(end - EDGE, end)}`;
  return [behind, before].filter(Boolean).join("\n");
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
function footer() {
  const good = found.filter((m) => !m.hidden && !m.reason && !(m.number ?? m.police).doubt);
  const numbers = [...good.filter((m) => m.number).map((m) => m.number), ...good.filter((m) => m.police).map((m) => m.police)];
  return [...new Set(numbers.map((n) => n.html))].slice(0, LINES);
}

$("copy").addEventListener("click", async () => {
  await navigator.clipboard.writeText($("snippet").textContent);
  $("copied").textContent = say("已复制", "Copied");
});
