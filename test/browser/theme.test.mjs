// Dark and light: the system's choice, the reader's choice, no flash of the other one.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readingPage, useSite } from "./support.mjs";

const site = useSite();
const light = "rgb(255, 255, 255)";
const dark = "rgb(11, 15, 23)";

const ground = (page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test("the theme is the system's until the reader chooses", async () => {
  for (const [colorScheme, colour] of [["light", light], ["dark", dark]]) {
    const { page, context } = await site.open("", { colorScheme });
    assert.equal(await ground(page), colour);
    await context.close();
  }
});

test("the chosen theme is kept for other pages and later visits", async () => {
  const { page, context } = await site.open("", { colorScheme: "light" });
  await page.getByRole("button", { name: "Switch to dark theme" }).click();
  assert.equal(await ground(page), dark);
  await page.goto(site.at(readingPage));
  assert.equal(await ground(page), dark);
  await page.getByRole("button", { name: "Switch to light theme" }).click();
  await page.reload();
  assert.equal(await ground(page), light);
  await context.close();
});

test("the chosen theme holds before the body is parsed", async () => {
  const { page, context } = await site.open("", { colorScheme: "light" });
  await page.getByRole("button", { name: "Switch to dark theme" }).click();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      window.themeAtBody = document.documentElement.dataset.theme ?? "none";
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(site.at(readingPage));
  assert.equal(await page.evaluate(() => window.themeAtBody), "dark");
  await context.close();
});
