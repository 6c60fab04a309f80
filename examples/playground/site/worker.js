// The worker that finds the numbers of a long text while the page takes keys. It is sent
// the compiled library, then texts, and answers each with the matches, some at a time, and
// a null behind the last.
import { EXAMPLE } from "./example.js";
import { load, findSome } from "./icp.js";

let take;
const loaded = new Promise((resolve) => (take = resolve)).then(load);
const search = (text, give) => findSome(text, { html: true, police: true, nearMisses: true }, give);

onmessage = async ({ data }) => {
  if (data instanceof WebAssembly.Module) return take(data);
  await loaded;
  search(data, postMessage);
  postMessage(null);
};

// Browsers make fast what has run for a while, which is better done before somebody waits:
// a page of 1 MB takes a third of the time then. Each turn is short, for texts that come.
function practise(turns) {
  search(EXAMPLE.repeat(10), () => {});
  if (turns > 1) setTimeout(practise, 10, turns - 1);
}
loaded.then(() => practise(40));
