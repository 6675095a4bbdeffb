// The inspector on the export: a file is read by WebAssembly in the page, its header only, and goes nowhere.

import assert from "node:assert/strict";
import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { serve } from "../support/slmhub.mjs";
import { smallLlama } from "../support/weights.mjs";
import { axeSource } from "./chromium.mjs";
import { useSite } from "./support.mjs";

const site = useSite();
const address = "tools/inspect/";
const folder = mkdtempSync(path.join(tmpdir(), "slmhub-inspect-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function write(name, bytes) {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

const verdict = (page) => page.locator(".verdict").first();

// The page's own text explains the verdicts by name, so that only the answer's verdict tells that a file was read.
const verdictSays = (page, text) => verdict(page).filter({ hasText: text }).waitFor();

async function openLive(query = "") {
  const { page, context } = await site.open(`${address}${query}`, { serviceWorkers: "block" });
  await page.locator('slm-tool[data-state="live"]').waitFor();
  return { page, context };
}

test("without script the page holds the example's answer and a form for an address", async () => {
  const { page, context } = await site.open(address, { javaScriptEnabled: false });
  assert.match(await verdict(page).innerText(), /Readable/);
  assert.equal(await page.locator("slm-tool input[type=file]").count(), 0);
  assert.ok(await page.getByRole("button", { name: "Show the answer" }).isVisible());
  await context.close();
});

test("a file that is picked is read in the page, and nothing of it is sent", async () => {
  const { page, context } = await openLive();
  await page.waitForLoadState("networkidle");  // fonts and icons are still on their way
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.locator("#tool-file").setInputFiles(write("Qwen3-4B-Q8_0.gguf", smallLlama({ vocabulary: 100_000 })));
  await verdictSays(page, "Differs from its card");
  assert.match(await verdict(page).innerText(), /Qwen3-4B/);
  assert.equal(await page.getByLabel("File", { exact: true }).inputValue(), "Qwen3-4B-Q8_0.gguf");
  assert.equal(await page.evaluate(() => location.search), "");
  await page.getByLabel("List every tensor").check();
  await page.getByText("blk.1.ffn_down.weight").first().waitFor();
  assert.deepEqual(requests, []);
  await context.close();
});

test("a file that is dropped is read as well", async () => {
  const { page, context } = await openLive();
  const bytes = [...smallLlama()];
  const transfer = await page.evaluateHandle((content) => {
    const held = new DataTransfer();
    held.items.add(new File([new Uint8Array(content)], "phi-4-q8_0.gguf"));
    return held;
  }, bytes);
  await page.locator("slm-tool").dispatchEvent("drop", { dataTransfer: transfer });
  await verdictSays(page, "Differs from its card");
  assert.match(await verdict(page).innerText(), /Phi-4/i);
  await context.close();
});

test("what is no weight file is said, and the next file is read again", async () => {
  const { page, context } = await openLive();
  await page.locator("#tool-file").setInputFiles(write("notes.gguf", "these are no weights"));
  await page.locator(".tool-errors").waitFor();
  assert.match(await page.locator(".tool-errors").innerText(), /neither like GGUF/);
  await page.locator("#tool-file").setInputFiles(write("small.gguf", smallLlama()));
  await verdict(page).waitFor();
  assert.match(await verdict(page).innerText(), /Readable/);
  await context.close();
});

test("an address needs a served hub, and the export says so", async () => {
  const { page, context } = await openLive();
  await page.getByLabel("File", { exact: true }).fill("https://huggingface.co/a/b/resolve/main/c.gguf");
  await page.getByRole("button", { name: "Show the answer" }).click();
  await page.locator(".tool-errors").waitFor();
  assert.match(await page.locator(".tool-errors").innerText(), /served hub/);
  await context.close();
});

test("a served hub reads the address when the button is pressed, without leaving the page", async (t) => {
  const file = smallLlama();
  const server = createServer((request, response) => {
    const body = file.subarray(0, 1 << 20);
    response.writeHead(206, { "content-length": body.length, "content-range": `bytes 0-${body.length - 1}/${file.length}` }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  const origin = `http://127.0.0.1:${server.address().port}`;
  const hub = await serve(t, "--inspect-hosts", origin);
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${hub}/${address}`);
  await page.locator('slm-tool[data-state="live"]').waitFor();
  await page.evaluate(() => (window.stayed = true));
  await page.getByLabel("File", { exact: true }).fill(`${origin}/Phi-4-Q8_0.gguf`);
  await page.getByRole("button", { name: "Show the answer" }).click();
  await verdictSays(page, "Differs from its card");
  assert.ok(await page.evaluate(() => window.stayed));
  assert.match(await page.evaluate(() => location.search), /^\?url=http/);
  await page.reload();
  await page.locator('slm-tool[data-state="live"]').waitFor();
  assert.match(await verdict(page).innerText(), /Differs from its card/);
  await page.getByLabel("File", { exact: true }).fill("https://evil.example/x.gguf");
  await page.getByRole("button", { name: "Show the answer" }).click();
  await page.locator(".tool-errors").waitFor();
  assert.match(await page.locator(".tool-errors").innerText(), /what may be read here is/);
  await context.close();
});

test("the page with a file reads well to axe in both themes", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const { page, context } = await site.open(address, { colorScheme, serviceWorkers: "block" });
    await page.locator("#tool-file").setInputFiles(write("Qwen3-4B-Q8_0.gguf", smallLlama()));
    await verdictSays(page, "Differs from its card");
    await page.evaluate(await readFile(axeSource(), "utf8"));
    const found = await page.evaluate(() => axe.run("main"));
    assert.deepEqual(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
    await context.close();
  }
});
