// icp.d.ts says what icp.js returns: no less, no more.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import ts from "typescript";
import { folder, icp } from "./built.js";

const { load, parse, parsePolice, find } = icp;
await load();

test("types", (t) => {
  const page = `<a href="http://www.beian.miit.gov.cn/">京ICP备11018762号-11A</a> 粤B2-20090059 京公网安备11010502030143号 京ICP备1101876O号`;
  const program = `
    import { load, compile, parse, parsePolice, find, findSome, type ICPNumber, type PoliceNumber, type Refused, type Match } from "${folder}/icp.js";
    const numbers: ICPNumber[] = ${JSON.stringify(["京ICP备11018762号-11A", "A2.B1.B2-20100001", "京ICP备12345678号"].map((text) => parse(text).number))};
    const police: PoliceNumber = ${JSON.stringify(parsePolice("京公网安备11010502030143号").police)};
    const refused: Refused[] = ${JSON.stringify([parse("京ICP备1101876O号"), parsePolice("京公网安备1号")])};
    const matches: Match[] = ${JSON.stringify(find(page, { html: true, police: true, nearMisses: true }))};
    const result = parse("");
    result.ok ? result.number.text : result.error.candidates;
    compile().then(load);
    find("", { html: true });
    findSome("", undefined, (some) => some.map((m) => m.text));
  `;
  const temporary = mkdtempSync(join(tmpdir(), "playground-"));
  t.after(() => rmSync(temporary, { recursive: true }));
  const file = join(temporary, "types.ts");
  writeFileSync(file, program);
  const checked = ts.createProgram([file], {
    strict: true, noEmit: true, types: [], module: ts.ModuleKind.NodeNext, lib: ["lib.es2022.d.ts", "lib.dom.d.ts"], target: ts.ScriptTarget.ES2022,
  });
  const problems = ts.getPreEmitDiagnostics(checked).map((d) => ts.flattenDiagnosticMessageText(d.messageText, "\n"));
  assert.deepEqual(problems, []);
});
