// Home, Start here, and what holds for every page: names, widths, no mistakes in the console.

import assert from "node:assert/strict";
import { test } from "node:test";
import { base, samplePages, useSite } from "./support.mjs";

const site = useSite();

test("home asks its question and answers it in place", async () => {
  const { page, context } = await site.open("");
  assert.equal(await page.locator("h1").innerText(), "What do you have?");
  assert.equal(await page.locator(".fit-list > li").count(), 5);
  await page.locator("#tool-device").focus();
  await page.selectOption("#tool-device", "raspberry-pi-5-8gb");
  await page.getByText("on Raspberry Pi 5 8GB, at").waitFor();
  await page.waitForURL((url) => url.searchParams.get("device") === "raspberry-pi-5-8gb");
  assert.equal(new URL(page.url()).pathname, new URL(site.url).pathname);
  assert.equal(await page.locator("h1").count(), 1);
  await context.close();
});

test("home calls for models and for learning, and both answer", async () => {
  const { page, context } = await site.open("");
  for (const name of ["Explore models", "Start learning"]) {
    const href = await page.getByRole("link", { name }).getAttribute("href");
    assert.equal((await page.request.get(new URL(href, page.url()).href)).status(), 200, name);
  }
  await context.close();
});

test("Start here leads to its three pages under the base path", async () => {
  const { page, context } = await site.open("start-here/");
  for (const address of ["docs/models/generated/directory/", "docs/deploy/quickstarts/ollama/", "docs/learn/fundamentals/slm-vs-llm/"]) {
    const target = site.at(address);
    const hrefs = await page.locator("main a").evaluateAll((links) => links.map((link) => link.href));
    const leads = await Promise.all(hrefs.map(async (href) => href === target || (await leadsTo(page, target, href))));
    assert.ok(leads.includes(true), `no link leads to ${address}`);
    assert.equal((await page.request.get(target)).status(), 200, address);
  }
  await context.close();
});

/** Whether the old address `from` sends its readers to `to`: a server redirects, an exported page refreshes. */
async function leadsTo(page, from, to) {
  const answer = await page.request.get(from);
  if (answer.url() === to) return true;
  const html = await answer.text();
  const target = /http-equiv="refresh" content="0; ?url=([^"]+)"/i.exec(html)?.[1];
  return target !== undefined && new URL(target, from).href === to;
}

test("a missing address shows the page that leads on", async () => {
  const { page, context } = await site.open("no-such-page/");
  assert.match(await page.locator("h1").innerText(), /no page at this address/);
  assert.equal(await page.getByRole("link", { name: "Go home" }).getAttribute("href"), `${base}/`);
  await context.close();
});

test("no page is wider than the screen", async () => {
  for (const width of [390, 820, 1440]) {
    const context = await site.browser.newContext({ viewport: { width, height: 844 } });
    const page = await context.newPage();
    for (const address of await samplePages()) {
      await page.goto(site.at(address));
      const extra = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(extra <= 0, `/${address} is ${extra} px too wide at ${width}`);
    }
    await context.close();
  }
});

test("no page reports a mistake in the console or asks another host for anything", async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const mistakes = [];
  page.on("console", (message) => message.type() === "error" && mistakes.push(`${page.url()}: ${message.text()}`));
  page.on("pageerror", (error) => mistakes.push(`${page.url()}: ${error}`));
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && new URL(request.url()).host !== new URL(site.url).host) mistakes.push(request.url());
  });
  for (const address of await samplePages()) await page.goto(site.at(address), { waitUntil: "load" });
  assert.deepEqual(mistakes, []);
  await context.close();
});
