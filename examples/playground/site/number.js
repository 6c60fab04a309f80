// The field for one number: what it is, or what is wrong with it.
import { parse, parsePolice } from "./icp.js";
import { keep } from "./address.js";
import { element, say, sentence } from "./words.js";

const field = document.getElementById("number"), answer = document.getElementById("answer");

/** Answers what the field holds. */
export function read() {
  const text = field.value;
  keep("number", text);
  if (!text.trim()) {
    field.removeAttribute("aria-invalid");
    answer.replaceChildren();
    return;
  }
  let result = parse(text);
  if (result.error?.reason === "PoliceFiling") result = parsePolice(text);
  field.setAttribute("aria-invalid", !result.ok);
  answer.replaceChildren(...(result.ok ? [facts(result.number ?? result.police)] : refusal(text, result.error)));
}

field.addEventListener("keydown", (event) => {
  const first = answer.querySelector("button");
  if (event.key !== "ArrowDown" || !first) return;
  event.preventDefault();
  first.focus();
});

function facts(n) {
  const rows = [
    [say("写作", "Written"), element("strong", { lang: "zh-CN" }, n.text)],
    [say("英文", "English"), element("span", { lang: "en" }, n.english)],
    ...(n.kind ? number(n) : police(n)),
  ];
  if (n.doubt) rows.push([say("可疑", "Doubt"), sentence(n.doubt)]);
  const cells = rows.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]);
  return element("dl", { className: n.doubt ? "unsure" : n.kind || "police" }, ...cells);
}

function number(n) {
  const rows = [
    [say("类别", "Kind"), [say(n.kindChinese, n.kind), n.classes].filter(Boolean).join(" ")],
    [say("省份", "Province"), say(n.provinceChinese || "工业和信息化部（跨省）", n.province || "the ministry (several provinces)")],
  ];
  if (!n.index) return [...rows, [say("服务", "Service"), say("无序号，指主体本身", "none: the entity itself")]];
  return [...rows, [say("服务", "Service"), `${say(n.serviceChinese, n.service)} ${n.index}`], [say("主体", "Entity"), element("span", { lang: "zh-CN" }, n.entity)]];
}

const police = (n) => [
  [say("类别", "Kind"), say("公安备案号", "police number")],
  [say("省份", "Province"), say(n.provinceChinese, n.province)],
  [say("行政区划", "Region"), n.region],
];

// refusal shows where the text is wrong, why, and what was probably meant.
function refusal(text, error) {
  const wrong = element("mark", { className: "near" }, text.slice(error.start, error.end) || "▯");
  return [
    element("p", { className: "typed", lang: "zh-CN" }, text.slice(0, error.start), wrong, text.slice(error.end)),
    element("p", {}, sentence(error)),
    error.candidates.length ? `${say("点击即可填入：", "Click to fill in:")} ` : "",
    ...error.candidates.map((c) => element("button", { type: "button", lang: "zh-CN", onclick: () => take(c) }, c)),
  ];
}

function take(candidate) {
  field.value = candidate;
  read();
  field.focus();
}
