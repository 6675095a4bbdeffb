// Pages made of the catalogue, on a phone: nothing is cut off, and each leads on to what a reader can run.

import assert from "node:assert/strict";
import { test } from "node:test";
import { useSite } from "./support.mjs";

const site = useSite();
const phone = { viewport: { width: 390, height: 844 } };
const records = [
  "models/families/qwen3/",
  "models/organisations/microsoft/",
  "models/licences/apache-2.0/",
  "models/licences/",
  "models/tasks/code/",
  "models/devices/raspberry-pi-5-8gb/",
];

test("a phone reads every value of a record without scrolling sideways", async () => {
  const { page, context } = await site.open("", phone);
  for (const address of records) {
    await page.goto(site.at(address));
    const cut = await page.locator("main .table").evaluateAll((tables) =>
      tables.filter((table) => table.scrollWidth > table.clientWidth + 1).map((table) => table.getAttribute("aria-label")));
    assert.deepEqual(cut, [], address);
    const labels = await page.locator("main .table-cards td").evaluateAll((cells) =>
      cells.map((cell) => getComputedStyle(cell, "::before").content));
    assert.ok(labels.length > 0 && labels.every((label) => label.length > 2 && label !== "none"), address);
  }
  await context.close();
});

test("a licence says whether one may sell before anything else", async () => {
  const { page, context } = await site.open("models/licences/apache-2.0/", phone);
  assert.match(await page.locator(".lead").innerText(), /^You may sell what you build with it/);
  assert.match(await page.locator(".facts > div").first().innerText(), /Commercial use\s+Yes/);
  await context.close();
});

test("a family leads to those of its models that fit a memory", async () => {
  const { page, context } = await site.open("models/families/qwen3/", phone);
  await page.getByRole("link", { name: "Fit 8 GB" }).click();
  await page.locator(".directory-result", { hasText: "fit 8 GB at 16K" }).waitFor();
  const names = await page.locator(".directory-rows tbody th a").allInnerTexts();
  assert.ok(names.length > 0 && names.every((name) => name.startsWith("Qwen3")), names.join(", "));
  await context.close();
});
