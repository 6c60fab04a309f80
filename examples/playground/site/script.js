// The page: its parts, put together.
import { compile, load, parse } from "./icp.js";
import { kept } from "./address.js";
import { read } from "./number.js";
import { put, search, start } from "./text.js";
import { say, translate } from "./words.js";

const EXAMPLE = `<footer>
© 2011-2026 示例公司 <a href="https://beian.miit.gov.cn/">京ICP备<b>11018762</b>号-11</a>
<a href="http://www.miitbeian.gov.cn/">京ＩＣＰ证０３０１７３号</a> 粤B2-20090059-1626X
<span style="display:none">沪ICP备13002172号</span> 京ICP备1101876O号
<a href="https://beian.mps.gov.cn/#/query/webSearch?code=11010502030143">京公网安备 11010502030143号</a>
</footer>`;

const number = document.getElementById("number"), text = document.getElementById("text");

async function run() {
  const module = await compile();
  start(module);
  await load(module);
  if (number.value) read();
  if (text.value) search();
  number.addEventListener("input", read);
  document.getElementById("example").addEventListener("click", () => put(EXAMPLE));
  document.documentElement.dataset.ready = "";
  setTimeout(() => parse("京ICP备1101876O号")); // compiles what the first key would wait for
}

translate(document.getElementById("language"));
number.value ||= kept("number");
text.value ||= kept("text");
run().catch((error) => {
  document.getElementById("answer").textContent = `${say("无法载入：", "It cannot be loaded: ")}${error.message}`;
});
