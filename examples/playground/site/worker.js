// Finds the numbers of a long text while the page takes keys. It is sent the
// compiled library, then texts, and answers each with the matches.
import { load, find } from "./icp.js";

let take;
const loaded = new Promise((resolve) => (take = resolve)).then(load);
const options = { html: true, police: true, nearMisses: true };

onmessage = async ({ data }) => {
  if (data instanceof WebAssembly.Module) return take(data);
  await loaded;
  postMessage(find(data, options));
};

// What runs first is compiled first, which is better done before somebody waits.
loaded.then(() => find("<p>京ICP备11018762号 京公网安备11010502030143号 京ICP备1101876O号</p>", options));
