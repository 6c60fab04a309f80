// Finds the numbers of a long text while the page takes keys. It is sent the
// compiled library, then texts, and answers each with the matches.
import { load, find } from "./icp.js";

let take;
const loaded = new Promise((resolve) => (take = resolve)).then(load);

onmessage = async ({ data }) => {
  if (data instanceof WebAssembly.Module) return take(data);
  await loaded;
  postMessage(find(data, { html: true, police: true, nearMisses: true }));
};
