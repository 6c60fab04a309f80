// A static host for the folder, and a browser.
import { access, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";
import { folder } from "./built.js";

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };

/** Serves the folder, and returns its address. */
export async function serve(t) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname.replace(/\/$/, "/index.html");
    try {
      const content = await readFile(join(folder, path));
      response.writeHead(200, { "Content-Type": TYPES[extname(path)] ?? "text/plain" }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  return `http://127.0.0.1:${server.address().port}/`;
}

/** Starts Chromium, or skips the test where there is none, outside CI. */
export async function browser(t) {
  const paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const there = await Promise.all(paths.map((path) => access(path).then(() => true, () => false)));
  const executablePath = process.env.CHROMIUM ?? paths.find((_, i) => there[i]);
  if (!executablePath && !process.env.CI) {
    t.skip("NOTHING WAS TESTED: no Chromium is installed (Debian: apt-get install chromium fonts-wqy-zenhei)");
    return undefined;
  }
  const started = await chromium.launch({ executablePath, chromiumSandbox: false });
  t.after(() => started.close());
  return started;
}
