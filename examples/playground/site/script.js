// The page: its parts, put together.
import { compile, load, parse } from "./icp.js";
import { kept } from "./address.js";
import { EXAMPLE } from "./example.js";
import { read } from "./number.js";
import { put, start } from "./text.js";
import { say, translate } from "./words.js";

const number = document.getElementById("number"), text = document.getElementById("text");

async function run() {
  const module = await compile();
  await load(module);
  if (number.value) read();
  number.addEventListener("input", read);
  document.getElementById("example").addEventListener("click", () => put(EXAMPLE));
  document.documentElement.dataset.ready = "";
  start(module);
  setTimeout(() => parse("京ICP备1101876O号")); // compiles what the first key would wait for
}

translate(document.getElementById("language"));
number.value ||= kept("number");
text.value ||= kept("text");
run().catch((error) => {
  document.getElementById("answer").textContent = `${say("无法载入：", "It cannot be loaded: ")}${error.message}`;
});
