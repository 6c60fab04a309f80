// npm packs the folder; the package runs where nothing else is.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { folder } from "./built.js";

test("the package installs and runs in a fresh folder", (t) => {
  const fresh = mkdtempSync(join(tmpdir(), "playground-"));
  t.after(() => rmSync(fresh, { recursive: true }));
  const [{ filename, files }] = JSON.parse(execFileSync("npm", ["pack", "--json", "--pack-destination", fresh], { cwd: folder }));
  assert.deepEqual(files.map((f) => f.path).sort(), ["LICENSE", "icp.d.ts", "icp.js", "icp.wasm", "package.json", "wasm_exec.js"]);
  writeFileSync(join(fresh, "package.json"), "{}");
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", join(fresh, filename)], { cwd: fresh });
  const program = `import { load, parse } from "go-icp"; await load(); console.log(parse("京ICP备11018762-11").number.text);`;
  const out = execFileSync("node", ["--input-type=module", "--eval", program], { cwd: fresh, encoding: "utf8" });
  assert.equal(out, "京ICP备11018762号-11\n");
});
