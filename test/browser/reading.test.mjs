// A reading page: small, readable without script, and what the script adds.

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { run, temporaryFolder, writeFiles } from "../support/slmhub.mjs";
import { serve } from "./server.mjs";
import { readPage, readingPage, samplePages, useSite } from "./support.mjs";

const site = useSite();
const videoPage = `---
title: A page with a video
description: "What a page with a video does before it is clicked: nothing that others would see."
kind: doc
---

::video[Shown before it loads]{youtube="aaaaaaaaaaa"}
`;
const byteLimit = 25 * 1000;
const requestLimit = 5;

async function pageWith(feature) {
  for (const address of await samplePages()) {
    if ((await readPage(address)).includes(feature)) return address;
  }
  assert.fail(`no page of the site has ${feature}; the test needs one`);
}

test("HTML, style and script stay below 25 kB gzipped in at most 5 requests", async () => {
  const context = await site.browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const answers = [];
  page.on("response", (response) => answers.push(response));
  await page.goto(site.at(readingPage), { waitUntil: "networkidle" });
  const wanted = answers.filter((answer) => !/icon|manifest/.test(answer.url()));
  assert.ok(wanted.length <= requestLimit, wanted.map((answer) => answer.url()).join("\n"));
  let bytes = 0;
  for (const answer of wanted) {
    if (/html|css|javascript/.test(answer.headers()["content-type"])) bytes += gzipSync(await answer.body()).length;
  }
  assert.ok(bytes <= byteLimit, `${bytes} bytes`);
  await context.close();
});

test("everything can be read and reached without script", async () => {
  const { page, context } = await site.open(readingPage, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  assert.ok((await page.locator(".prose").innerText()).length > 200);
  await page.locator(".menu-button").click();
  assert.ok(await page.locator("#site-menu a").first().isVisible());
  await page.keyboard.press("Escape");
  assert.ok(!(await page.locator("#site-menu a").first().isVisible()));
  assert.ok(!(await page.locator(".theme-button").isVisible()));
  await context.close();
});

test("the copy button copies the code without its prompts", async () => {
  const address = await pageWith('class="code"');
  const { page, context } = await site.open(address, { permissions: ["clipboard-read", "clipboard-write"] });
  const block = page.locator(".code").first();
  const expected = await block.locator("code").evaluate((code) => {
    const copy = code.cloneNode(true);
    copy.querySelectorAll(".prompt").forEach((prompt) => prompt.remove());
    return copy.textContent.replace(/\n$/, "");
  });
  await block.hover();
  await block.getByRole("button", { name: "Copy code" }).click();
  await block.getByRole("button", { name: "Copied" }).waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), expected);
  await context.close();
});

test("tabs follow the arrow keys and remember the choice", async () => {
  const address = await pageWith('class="tabs"');
  const { page, context } = await site.open(address);
  const tabs = page.locator(".tabs").first().getByRole("tab");
  await tabs.first().focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await tabs.nth(1).getAttribute("aria-selected"), "true");
  assert.equal(await page.locator(".tabs").first().getByRole("tabpanel").count(), 1);
  const chosen = await tabs.nth(1).innerText();
  await page.reload();
  assert.equal(await page.locator(".tabs").first().locator("[aria-selected=true]").innerText(), chosen);
  await page.keyboard.press("Tab");
  await context.close();
});

test("the table of contents marks the heading that is read", async () => {
  const address = await pageWith('id="contents"');
  const { page, context } = await site.open(address, { viewport: { width: 1440, height: 500 } });
  const last = page.locator(".contents a").last();
  assert.equal(await page.locator(".contents [aria-current]").count(), 1);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForFunction(() => [...document.querySelectorAll(".contents a")].at(-1).hasAttribute("aria-current"));
  assert.equal(await last.getAttribute("aria-current"), "location");
  await context.close();
});

test("a long sidebar shows the page that is read", async () => {
  const { page, context } = await site.open("learn/glossary/zero-shot-prompting/", { viewport: { width: 1440, height: 700 } });
  const current = page.locator(".sidebar [aria-current=page]");
  const [shown, sidebar] = [await current.boundingBox(), await page.locator(".sidebar").boundingBox()];
  assert.ok(shown.y >= sidebar.y && shown.y + shown.height <= sidebar.y + sidebar.height, JSON.stringify({ shown, sidebar }));
  assert.equal(await page.evaluate(() => scrollY), 0);
  await context.close();
});

test("a video loads nothing from elsewhere before it is clicked", async (t) => {
  // Our own pages have no video yet, so one is made.
  const folder = temporaryFolder(t);
  writeFiles(folder, { "pages/index.md": videoPage });
  const built = run("build", "--content", join(folder, "pages"), "--out", join(folder, "site"), "--base-url", "http://localhost/");
  assert.equal(built.status, 0, built.stderr);
  const server = await serve(join(folder, "site"), "");
  t.after(server.stop);
  const { page, context } = await site.open(server.url);
  await context.route("https://www.youtube-nocookie.com/**", (route) => route.fulfill({ body: "player" }));
  assert.equal(await page.locator("iframe").count(), 0);
  await page.locator("slm-video a").first().click();
  assert.match(await page.locator("slm-video iframe").first().getAttribute("src"), /^https:\/\/www\.youtube-nocookie\.com\/embed\//);
  await context.close();
});

test("a diagram is drawn where the page has one", async () => {
  const address = await pageWith('class="mermaid"');
  const { page, context } = await site.open(address);
  await page.locator("pre.mermaid").first().scrollIntoViewIfNeeded();
  await page.locator("pre.mermaid svg").first().waitFor();
  await context.close();
});
