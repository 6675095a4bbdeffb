// Pages that were read open without a network.

import assert from "node:assert/strict";
import { test } from "node:test";
import { readingPage, useSite } from "./support.mjs";

const site = useSite();

test("read pages open without a network, others say so", async () => {
  const { page, context } = await site.open(readingPage);
  const title = await page.locator("h1").innerText();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.waitForFunction(async (url) => Boolean(await caches.match(url)), page.url());
  await context.setOffline(true);
  await page.reload();
  assert.equal(await page.locator("h1").innerText(), title);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector(".site-header")).position), "sticky");
  await page.goto(site.at("never-read/"));
  assert.equal(await page.locator("h1").innerText(), "No network");
  await context.close();
});
