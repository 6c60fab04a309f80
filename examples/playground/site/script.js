// The page: its parts, put together. The library comes first, which takes longest, and what
// is for the area last, when the field answers.
import { kept } from "./address.js";
import { compile, load, parse } from "./icp.js";
import { read } from "./number.js";
import { say, translate } from "./words.js";

// index.html compiles it before anything else, which a host that sends another type prevents.
const compiled = library.then((module) => module ?? compile());
const number = document.getElementById("number"), text = document.getElementById("text");

async function run() {
  translate(document.getElementById("language"));
  number.value ||= kept("number");
  text.value ||= kept("text");
  await load(await compiled);
  if (number.value) read();
  number.addEventListener("input", read);
  document.documentElement.dataset.ready = "";
  const area = import("./text.js");
  document.getElementById("example").addEventListener("click", async () => (await area).put((await import("./example.js")).EXAMPLE));
  (await area).start(await compiled);
  setTimeout(() => parse("京ICP备1101876O号")); // compiles what the first key would wait for
}

run().catch((error) => {
  document.getElementById("answer").textContent = `${say("无法载入：", "It cannot be loaded: ")}${error.message}`;
});
