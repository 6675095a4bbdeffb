// Search in both modes: the dialog and the page of results of an export, and the page that the server draws.

import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { serve } from "../support/slmhub.mjs";
import { useSite } from "./support.mjs";

const site = useSite();
const firstResultBytes = 60_000;
const answerMs = 50;

const options = (page) => page.locator(".search-dialog [role=option]");

async function openDialog(page) {
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: "Search" }).waitFor();
}

test("a slash opens the dialog, typing mistakes are forgiven, Enter opens the first result", async () => {
  const { page, context } = await site.open("learn/");
  await openDialog(page);
  await page.keyboard.type("kv cahce");
  await page.locator("#found-0[href$='kv-cache/']").waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/kv-cache\/$/);
  await context.close();
});

test("Ctrl-K opens, arrows walk through the results, Escape closes", async () => {
  const { page, context } = await site.open("");
  await page.keyboard.press("Control+k");
  const box = page.getByRole("combobox", { name: "Search" });
  await box.fill("3B apache");
  await options(page).nth(2).waitFor();
  const active = () => box.getAttribute("aria-activedescendant");
  const selected = () => page.locator("[role=option][aria-selected=true]").getAttribute("id");
  assert.equal(await active(), "found-0");
  await page.keyboard.press("ArrowDown");
  assert.equal(await active(), "found-1");
  assert.equal(await selected(), "found-1");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  assert.equal(await active(), `found-${(await options(page).count()) - 1}`);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("dialog[open]").count(), 0);
  await context.close();
});

test("models, pages and sections stand in one list with marks in their excerpts", async () => {
  const { page, context } = await site.open("");
  await openDialog(page);
  await page.keyboard.type("sliding window attention");
  await page.getByRole("group", { name: "Pages" }).waitFor();
  await page.getByRole("group", { name: "Sections" }).waitFor();
  await page.locator(".found-excerpt mark").first().waitFor();
  await page.getByRole("combobox", { name: "Search" }).fill("context 128k");
  await page.getByRole("group", { name: "Models" }).waitFor();
  await context.close();
});

for (const query of ["quantization", "kv cahce", "3B apache", "fits 8 GB", "sliding window attention"]) {
  test(`the first result for "${query}" comes after less than ${firstResultBytes / 1000} kB`, async () => {
    const { page, context } = await site.open("");
    const sizes = [];
    page.on("response", (response) => {
      // Excerpts come after the first result.
      if (!/assets\/search\.|search\/index\/(head|words|pages)/.test(response.url())) return;
      const isPacked = response.url().endsWith(".bin");
      sizes.push(response.body().then((body) => (isPacked ? body : gzipSync(body, { level: 9 })).length));
    });
    await openDialog(page);
    await page.getByRole("combobox", { name: "Search" }).fill(query);
    await options(page).first().waitFor();
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    console.log(`before the first result for "${query}": ${bytes} bytes in ${sizes.length} files`);
    assert.ok(bytes > 0 && bytes < firstResultBytes, `${bytes} bytes`);
    await context.close();
  });
}

test(`results are drawn within ${answerMs} ms of a key`, async () => {
  const { page, context } = await site.open("");
  await openDialog(page);
  await page.getByRole("combobox", { name: "Search" }).fill("quantization");
  await options(page).first().waitFor();
  const took = await page.evaluate(async () => {
    const box = document.querySelector("[role=combobox]");
    const list = document.querySelector("#search-list");
    const times = [];
    for (const query of ["quantizatio", "quantization", "quantizatio", "quantization"]) {
      const drawn = new Promise((resolve) => new MutationObserver((_, observer) => { observer.disconnect(); resolve(); })
        .observe(list, { childList: true }));
      const start = performance.now();
      box.value = query;
      box.dispatchEvent(new Event("input", { bubbles: true }));
      await drawn;
      times.push(performance.now() - start);
    }
    return Math.max(...times.slice(1));
  });
  console.log(`drawn ${took.toFixed(1)} ms after a key`);
  assert.ok(took < answerMs, `${took} ms`);
  await context.close();
});

test("on a phone the dialog fills the screen", async () => {
  const { page, context } = await site.open("", { viewport: { width: 390, height: 844 } });
  await page.getByRole("link", { name: "Search", exact: true }).click();
  await page.getByRole("combobox", { name: "Search" }).waitFor();
  const box = await page.locator(".search-dialog").boundingBox();
  assert.deepEqual([box.x, box.y, box.width, box.height], [0, 0, 390, 844]);
  await page.getByRole("button", { name: "Close" }).click();
  assert.equal(await page.locator("dialog[open]").count(), 0);
  await context.close();
});

test("a page that is missing offers a search for the words of its address", async () => {
  const { page, context } = await site.open("models/qwen-3b/");
  assert.equal(await page.locator(".not-found input[name=q]").inputValue(), "models qwen 3b");
  await context.close();
});

test("the server draws without script what the export draws with it", async (t) => {
  const origin = await serve(t, "--content", "content", "--base-url", "http://localhost/slmhub/");
  for (const query of ["kv cahce", "3B apache", "fits 8 GB", "量化", "zebra <b>"]) {
    const address = `search/?q=${encodeURIComponent(query)}`;
    const plain = await site.browser.newContext({ javaScriptEnabled: false });
    const served = await plain.newPage();
    await served.goto(`${origin}/slmhub/${address}`);
    const expected = await served.locator(".found-list").innerHTML();
    const { page, context } = await site.open(address);
    await page.waitForFunction((html) => document.querySelector(".found-list").innerHTML === html, expected);
    assert.equal(await page.locator(".search-page input").inputValue(), query);
    await plain.close();
    await context.close();
  }
});
