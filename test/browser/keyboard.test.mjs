// Everything by keyboard, and always to be seen where one is.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readingPage, useSite } from "./support.mjs";

const site = useSite();

test("the first stop skips to the content", async () => {
  const { page, context } = await site.open(readingPage);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "Skip to content");
  assert.ok((await page.locator(".skip-link").boundingBox()).y >= 0);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)));
  await context.close();
});

test("every stop shows a ring and is on the screen", async () => {
  for (const address of ["", readingPage]) {
    const { page, context } = await site.open(address);
    for (let stop = 0; stop < 60; ++stop) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === document.body) return null;
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const hasRing = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
        return { what: element.outerHTML.slice(0, 80), hasRing, isVisible: box.width > 0 && box.height > 0 };
      });
      if (seen === null) break;
      assert.ok(seen.hasRing && seen.isVisible, `${address}: ${JSON.stringify(seen)}`);
    }
    await context.close();
  }
});

test("a question mark shows the keys and Escape closes them", async () => {
  const { page, context } = await site.open(readingPage);
  await page.keyboard.press("?");
  assert.ok(await page.getByRole("dialog", { name: "Keys" }).isVisible());
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("dialog[open]").count(), 0);
  await context.close();
});

test("what is typed into a field is not taken for a key", async () => {
  const { page, context } = await site.open("", { colorScheme: "light" });
  await page.locator(".fit-form summary").click();
  await page.locator("#tool-memory").focus();
  await page.keyboard.press("t");
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme ?? "none"), "none");
  await context.close();
});
