// What the page says, in Chinese or, by a link, in English.
import { kept, withValue } from "./address.js";

const english = kept("lang") === "en";

const LINKS = {
  none: ["没有链接", "not linked"],
  elsewhere: ["链接到其他网址", "linked elsewhere"],
  ministry: ["链接到工信部", "linked to the ministry"],
  "ministry-http": ["链接应为 https:", "linked by http: rather than https:"],
  "ministry-old": ["链接到工信部已停用的网址", "linked to an address that the ministry gave up"],
  license: ["链接到许可证查询网站", "linked to the register of licenses"],
  police: ["链接到公安部门", "linked to the police"],
  "police-old": ["链接到公安部门已停用的网址", "linked to an address that the police gave up"],
};

export const say = (chinese, other) => (english ? other : chinese);

/** Returns the sentence about a reason or a refusal. */
export const sentence = (reason) => say(reason.chinese, reason.english[0].toUpperCase() + reason.english.slice(1));

export const linked = (name) => say(...(LINKS[name] ?? [name, name]));

/** Returns an element; children are elements and texts, never markup. */
export function element(name, attributes, ...children) {
  const e = Object.assign(document.createElement(name), attributes);
  e.append(...children);
  return e;
}

/** Shows the page in English, if the address asks for it; its source is Chinese. */
export function translate(link) {
  link.addEventListener("click", () => (link.href = withValue("lang", english ? "" : "en")));
  if (!english) return;
  document.documentElement.lang = "en";
  document.title = "Try ICP numbers";
  for (const e of document.querySelectorAll("[data-en]")) e.textContent = e.dataset.en;
  for (const e of document.querySelectorAll("[data-label-en]")) e.setAttribute("aria-label", e.dataset.labelEn);
  Object.assign(link, { textContent: "中文", lang: "zh-CN" });
}
