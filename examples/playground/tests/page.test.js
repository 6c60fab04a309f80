// A person and the page, in Chromium.
import assert from "node:assert/strict";
import { test } from "node:test";
import axe from "axe-core";
import { browser, serve } from "./site.js";

const pictures = process.env.ICP_SCREENSHOTS; // the folder to leave pictures in, if any

test("the page", async (t) => {
  const chromium = await browser(t);
  if (!chromium) return;
  const address = await serve(t);

  // run runs a test on a page of its own, which asks nobody but its host and has no errors.
  const run = (name, options, steps) => t.test(name, async (t) => {
    const context = await chromium.newContext({ locale: "zh-CN", ...options });
    const page = await context.newPage();
    const problems = [];
    context.on("request", (request) => request.url().startsWith(address) || request.url() === "data:," || problems.push(request.url()));
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    await steps(page, t, problems);
    assert.deepEqual(problems, []);
    await context.close();
  });

  await run("a number is typed, a candidate taken", {}, async (page) => {
    await open(page, address);
    await page.locator("#number").pressSequentially("京ICP备1101876O号");
    assert.equal(await page.textContent("#answer mark"), "O");
    assert.match(await page.textContent("#answer"), /第 13 个字“O”不是数字。/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.equal(await page.inputValue("#number"), "京ICP备11018760号");
    await page.keyboard.press("Backspace");
    await page.locator("#number").pressSequentially("号-11A");
    assert.deepEqual(await facts(page), {
      写作: "京ICP备11018760号-11A", 英文: "Beijing ICP Filing No. 11018760-11A", 类别: "备案", 省份: "北京", 服务: "App 11", 主体: "京ICP备11018760号",
    });
    assert.equal(await page.getAttribute("#number", "aria-invalid"), "false");
    await page.fill("#number", "");
    assert.equal(await page.textContent("#answer"), "");
  });

  await run("a host that sends another type", {}, async (page) => {
    await page.route("**/icp.wasm", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-type": "text/plain" } });
    });
    await open(page, address);
    await page.click("#example"); // the worker has the library, too
    await page.waitForSelector("#marked mark");
  });

  await run("in English, with what was typed", {}, async (page) => {
    await open(page, `${address}#number=${encodeURIComponent("京公网安备 11010502030143")}`);
    assert.equal((await facts(page)).类别, "公安备案号");
    await page.click("#language");
    await page.waitForSelector("html[lang=en][data-ready]");
    assert.deepEqual(await facts(page), {
      Written: "京公网安备11010502030143号", English: "Beijing Public Security Filing No. 11010502030143", Kind: "police number", Province: "Beijing", Region: "110105",
    });
    await page.fill("#number", "粤ICP备123号");
    assert.match(await page.textContent("#answer"), /[A-Z].*8 or 10/);
    assert.doesNotMatch(await page.evaluate(() => document.body.innerText.replace(document.querySelector("#answer").innerText, "")), /备案|输入/);
    await page.click("#language");
    await page.waitForSelector("html[lang=zh-CN][data-ready]");
    assert.equal(await page.inputValue("#number"), "粤ICP备123号");
  });

  await run("the example, and the address that keeps it", { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    await open(page, address);
    await page.click("#example");
    await page.waitForSelector("mark");
    const marks = () => page.$$eval("#marked mark", (all) => all.map((m) => [m.className, m.textContent]));
    assert.deepEqual(await marks(), [
      ["filing", "京ICP备<b>11018762</b>号-11"], ["license", "京ＩＣＰ证０３０１７３号"], ["license", "粤B2-20090059-1626X"],
      ["unseen", "沪ICP备13002172号"], ["near", "京ICP备1101876O号"], ["police", "京公网安备 11010502030143号"],
    ]);
    assert.equal(await page.textContent("#count"), "找到 6 处。");
    assert.match(await page.textContent("#list li:nth-child(2)"), /京ICP证030173号 .*链接到工信部已停用的网址/);
    await page.click("#copy");
    await page.waitForFunction(() => document.querySelector("#copied").textContent);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.deepEqual(copied.split("\n").map((line) => line.replace(/<[^>]*>/g, "")), ["京ICP备11018762号-11", "京ICP证030173号", "粤B2-20090059-1626X", "京公网安备11010502030143号"]);
    await page.waitForFunction(() => location.hash.includes("text="));
    await open(page, `${page.url().replace("#", "?again#")}`);
    await page.waitForSelector("mark");
    assert.equal((await marks()).length, 6);
  });

  await run("a page of 1 MB is pasted while the field takes keys", { permissions: ["clipboard-read", "clipboard-write"] }, async (page, t) => {
    await open(page, address);
    const paragraph = "<p>段落 some text 2024 和 12345678 <a href=x>y</a></p>\n".repeat(300);
    const source = `${paragraph}<p>京ICP备11018762号-11 京公网安备11010502030143号</p>`.repeat(60);
    await page.evaluate((source) => navigator.clipboard.writeText(source), source);
    await page.focus("#text");
    await page.evaluate(() => {
      document.querySelector("#text").addEventListener("paste", () => (window.pasted = performance.now()), true);
      new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => (window.shown = performance.now()))))
        .observe(document.querySelector("#count"), { childList: true });
    });
    await page.keyboard.press("Control+V");
    await page.locator("#number").pressSequentially("京ICP备11018762号");
    await page.waitForFunction(() => window.shown);
    t.diagnostic(`${source.length} characters: on the screen after ${await page.evaluate(() => Math.round(window.shown - window.pasted))} ms`);
    assert.match(await page.textContent("#count"), new RegExp(`^找到 120 处。全文共 ${source.length} 个字符，上面只显示开头。`));
    assert.equal(await page.locator("#marked mark").count(), 120);
    assert.equal((await facts(page)).写作, "京ICP备11018762号");
    assert.ok((await page.evaluate(() => location.href)).length < 1000);
    await page.click("#clear");
    await page.locator("#text").pressSequentially("沪ICP备13002172号");
    await page.waitForFunction(() => document.querySelector("#marked mark")?.textContent === "沪ICP备13002172号");
  });

  await run("nothing can be sent elsewhere", {}, async (page, _, problems) => {
    await open(page, address);
    assert.equal(await page.evaluate(() => fetch("https://example.com/").then(() => "sent", () => "refused")), "refused");
    assert.match(problems.splice(0).join("\n"), /^Connecting to .* violates .*"connect-src 'self'"/);
  });

  await run("the form of twenty lines", {}, async (page) => {
    await page.goto(`${address}form.html`);
    await page.waitForLoadState("networkidle");
    await page.fill("input", "京ICP备11018762-11");
    assert.equal(await page.textContent("#hint"), "将保存为 京ICP备11018762号-11");
    await page.fill("input", "京ICP备1101876O号");
    assert.equal(await page.$eval("input", (field) => field.validity.valid), false);
  });

  const looks = [["zh-CN", "light", 1280], ["zh-CN", "dark", 390], ["en", "light", 390], ["en", "dark", 1280]];
  for (const [lang, colorScheme, width] of looks) {
    await run(`axe: ${lang}, ${colorScheme}, ${width}`, { colorScheme, viewport: { width, height: 844 } }, async (page) => {
      await open(page, `${address}#lang=${lang}`);
      await accessible(page);
      await page.click("#example");
      await page.waitForSelector("#marked mark");
      for (const number of ["京ICP备1101876O号", "京ICP备12345678号-2X"]) {
        await page.fill("#number", number);
        await accessible(page);
        if (pictures) await page.screenshot({ path: `${pictures}/playground-${lang}-${colorScheme}-${width}-${number.length}.png`, fullPage: true });
      }
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
    });
  }
});

async function open(page, address) {
  await page.goto(address);
  await page.waitForSelector("[data-ready]");
}

const facts = (page) => page.$$eval("#answer dt", (names) => Object.fromEntries(names.map((dt) => [dt.textContent, dt.nextSibling.textContent])));

async function accessible(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run());
  assert.deepEqual(violations.map((v) => [v.id, v.nodes.map((n) => [n.html, n.failureSummary])]), []);
}
