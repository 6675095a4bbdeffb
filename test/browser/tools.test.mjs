// Tools in both modes: a plain form on the server, and drawn by WebAssembly on the export as the reader types.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { axeSource } from "./chromium.mjs";
import { useSite } from "./support.mjs";

const site = useSite();
const address = "tools/size/";
const firstAnswerMs = 200;
const changeMs = 5;
const changeCount = 40;
const loadCount = 5;
const mostLoads = 20;

const live = (page) => page.locator('slm-tool[data-state="live"]').first().waitFor();
const verdict = (page) => page.locator(".verdict").first();
const search = (page) => page.evaluate(() => location.search);

async function openLive(query = "", options = {}) {
  const opened = await site.open(`${address}${query}`, options);
  await live(opened.page);
  return opened;
}

test("without script the page holds a form that asks its own address, and an answer", async () => {
  const { page, context } = await site.open(address, { javaScriptEnabled: false });
  const form = page.locator("slm-tool form");
  assert.equal(await form.getAttribute("method"), "get");
  assert.ok(await page.getByRole("button", { name: "Show the answer" }).isVisible());
  assert.ok(await verdict(page).isVisible());
  assert.match(await page.locator("noscript").last().innerText(), /served hub/);
  await context.close();
});

test("typing changes the answer, then the address, and keeps what the reader does", async () => {
  const { page, context } = await openLive();
  const before = await verdict(page).innerText();
  await page.locator(".tool-elsewhere summary").click();
  const field = page.getByLabel(/^Context/);
  await field.fill("65536");
  await page.waitForFunction((old) => document.querySelector(".verdict").innerText !== old, before);
  await page.waitForFunction(() => location.search === "?context=65536");
  assert.ok(await field.evaluate((element) => element === document.activeElement));
  assert.ok(await page.locator(".tool-elsewhere").evaluate((details) => details.open));
  assert.match(await page.getByRole("status").innerText(), /weights/);
  await context.close();
});

test("a link with a question opens with its form filled and its answer", async () => {
  const { page, context } = await openLive("?model=llama-3.2-1b-instruct&context=32768&memory=8");
  assert.equal(await page.getByLabel("Model", { exact: true }).inputValue(), "llama-3.2-1b-instruct");
  assert.equal(await page.getByLabel(/memory/).inputValue(), "8");
  assert.match(await verdict(page).innerText(), /Fits/);
  await context.close();
});

test("names are written in their shortest form once the typing rests", async () => {
  const { page, context } = await openLive();
  await page.getByLabel("Model", { exact: true }).fill("Llama 3.2 1B Instruct");
  await page.waitForFunction(() => location.search === "?model=llama-3.2-1b-instruct");
  await context.close();
});

test("half a name keeps the last answer, then says what may be meant; the way back works", async () => {
  const { page, context } = await openLive("?context=8192");
  const before = await verdict(page).innerText();
  await page.getByLabel("Model", { exact: true }).pressSequentially("x", { delay: 0 });
  assert.equal(await verdict(page).innerText(), before);
  await page.locator(".tool-errors").waitFor();
  assert.equal(await page.locator("[aria-invalid=true]").count(), 1);
  assert.equal(await search(page), "?context=8192");
  const link = page.locator(".tool-errors a").first();
  const model = await link.innerText();
  await link.click();
  await page.waitForFunction((name) => location.search.includes(`model=${name}`) || name === "phi-4", model);
  assert.equal(await page.locator(".tool-errors, [aria-invalid=true]").count(), 0);
  await page.goBack();
  await page.waitForFunction(() => location.search === "?context=8192");
  assert.equal(await verdict(page).innerText(), before);
  await context.close();
});

test("hostile questions are shown as text", async () => {
  const { page, context } = await openLive(`?model=${encodeURIComponent('<script>alert(1)</script><img src=x onerror="alert(1)">')}`);
  page.on("dialog", () => assert.fail("a script ran"));
  assert.match(await page.locator(".tool-errors").innerText(), /<script>alert\(1\)/);
  assert.equal(await page.locator("slm-tool :is(script, img)").count(), 0);
  await context.close();
});

test("where the module is missing the form stays, and the page says so quietly", async () => {
  const { page, context } = await site.open("", { serviceWorkers: "block" });
  for (const pattern of ["**/slm.*.wasm", "**/catalog.*.bin"]) {
    await context.route(pattern, (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto(site.at(`${address}?context=8192`));
    await page.locator('slm-tool[data-state="failed"]').waitFor();
    assert.match(await page.locator(".tool-note").innerText(), /form asks the server/);
    assert.ok(await page.getByRole("button", { name: "Show the answer" }).isVisible());
    assert.ok(await verdict(page).isVisible());
    await context.unroute(pattern);
  }
  await context.close();
});

test("answers are copied and saved", async () => {
  const { page, context } = await openLive("?context=8192", { permissions: ["clipboard-read", "clipboard-write"] });
  await page.getByRole("button", { name: "Copy link" }).click();
  await page.locator("[data-action=link][data-done]").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), site.at(`${address}?context=8192`));
  for (const [kind, holds] of [["JSON", '"tool":"size"'], ["CSV", "bytes"]]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: `Download ${kind}` }).click(),
    ]);
    assert.equal(download.suggestedFilename(), `slmhub-size-8192.${kind.toLowerCase()}`);
    assert.ok((await readFile(await download.path(), "utf8")).includes(holds));
  }
  await context.close();
});

test("the tool can be used by keyboard and reads well to axe in both themes", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const { page, context } = await openLive("?memory=8", { colorScheme });
    await page.getByLabel("Model", { exact: true }).focus();
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.name), "quantization");
    await page.keyboard.press("Enter");
    assert.equal(await search(page), "?memory=8");
    await page.evaluate(await readFile(axeSource(), "utf8"));
    const found = await page.evaluate(() => axe.run("main"));
    assert.deepEqual(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
    await context.close();
  }
});

test("an article shows an answer, and takes other numbers in place", async () => {
  const { page, context } = await site.open("learn/fundamentals/attention-and-kv-cache/", { serviceWorkers: "block" });
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  const tool = page.locator("slm-tool[embedded]").first();
  const before = await tool.locator(".verdict").innerText();
  assert.equal(await tool.locator("form, h2").count(), 0);
  assert.equal(requests.filter((url) => url.endsWith(".wasm")).length, 0);
  const link = tool.locator(".tool-change a");
  assert.match(await link.getAttribute("href"), /\/tools\/size\/\?/);
  await link.click();
  await tool.getByLabel(/^Context/).fill("1024");
  await page.waitForFunction((old) => document.querySelector("slm-tool .verdict").innerText !== old, before);
  assert.match(await link.getAttribute("href"), /context=1024/);
  assert.equal(await search(page), "");
  await context.close();
});

test("a trace is picked from a file, and what is too long for the address stays out of it", async () => {
  const { page, context } = await site.open("tools/simulate/", { serviceWorkers: "block" });
  await live(page);
  await page.getByText("Replay requests over time").first().click();
  const rows = Array.from({ length: 2000 }, (_, at) => `${at * 30},500,100`);
  const picker = page.locator("#tool-trace-file");
  const file = (name, lines) => ({ name, mimeType: "text/csv", buffer: Buffer.from(lines.join("\n")) });
  await picker.setInputFiles(file("requests.csv", ["second,prompt,answer", ...rows]));
  await page.getByText("Last answer done after").first().waitFor();
  assert.match(await page.locator(".tool-answer").innerText(), /Requests\s+2,000/);
  await page.waitForTimeout(600);
  assert.equal(await search(page), "");
  assert.equal(await page.getByRole("button", { name: "Copy link" }).count(), 0);
  assert.match(await page.locator("#tool-trace").inputValue(), /^second,prompt,answer\n0,500,100\n/);
  await page.locator("#tool-batch").fill("8");
  await page.getByText("8 at once, first come").first().waitFor();
  assert.match(await page.locator(".tool-answer").innerText(), /Requests\s+2,000/);
  await picker.setInputFiles(file("wrong.csv", ["0,500,100", "1,500"]));
  await page.locator(".tool-errors").waitFor();
  assert.match(await page.locator(".tool-errors").innerText(), /Line 2 of the trace/);
  await picker.setInputFiles(file("short.csv", ["0,500,100", "9,500,100"]));
  await page.waitForFunction(() => location.search.includes("trace=0%2C500%2C100"));
  await picker.setInputFiles(file("long.csv", ["1".repeat(1 << 20), ""]));
  assert.match(await page.getByRole("alert").innerText(), /more than 1 MiB/);
  await context.close();
});

test("nothing is wider than a phone", async () => {
  const { page, context } = await openLive("?memory=8", { viewport: { width: 390, height: 844 } });
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390);
  await context.close();
});

/** From the end of the document to the end of the first answer, in a browser that has kept nothing. */
async function firstAnswer() {
  const { page, context } = await openLive("?context=8192");
  const elapsed = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation");
    const drawn = performance.getEntriesByName("slm-tool").at(-1);
    return drawn.startTime + drawn.duration - navigation.domContentLoadedEventEnd;
  });
  await context.close();
  return elapsed;
}

/** One change of a number: asking, drawing and changing the page. */
function change(page, context) {
  return page.evaluate(async (value) => {
    const field = document.querySelector("slm-tool [name=context]");
    field.value = String(value);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.getEntriesByName("slm-tool").at(-1).duration;
  }, context);
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

test(`the first answer comes within ${firstAnswerMs} ms of the page, changes within ${changeMs} ms`, async (t) => {
  // A machine that does other things, too, is slower, never faster: it gets more tries.
  const firsts = [];
  while (firsts.length < loadCount || (Math.min(...firsts) >= firstAnswerMs && firsts.length < mostLoads)) {
    firsts.push(await firstAnswer());
  }
  const { page, context } = await openLive("?context=8192");
  const changes = [];
  for (let at = 0; at < changeCount; ++at) changes.push(await change(page, 4096 + 17 * at));
  await context.close();
  t.diagnostic(`first answer ${median(firsts).toFixed(0)} ms after the document (best ${Math.min(...firsts).toFixed(0)} of ${firsts.length})`);
  t.diagnostic(`change ${median(changes).toFixed(1)} ms median, ${Math.max(...changes).toFixed(1)} ms worst of ${changeCount}`);
  assert.ok(Math.min(...firsts) < firstAnswerMs, `${firsts}`);
  assert.ok(median(changes) < changeMs, `${changes}`);
});
