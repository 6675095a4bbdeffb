// axe-core on one page of every kind, in both themes, and with the drawers open.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { axeSource } from "./chromium.mjs";
import { readingPage, samplePages, useSite } from "./support.mjs";

const site = useSite();

/** Waits for what a page draws only once it is seen. */
async function drawDiagrams(page) {
  for (const diagram of await page.locator("pre.mermaid").all()) {
    await diagram.scrollIntoViewIfNeeded();
    await diagram.locator("svg").waitFor();
  }
}

async function violations(page) {
  await page.evaluate(await readFile(axeSource(), "utf8"));
  const { violations: found } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return found.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
}

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing on any page kind, ${colorScheme}`, async () => {
    const context = await site.browser.newContext({ colorScheme, reducedMotion: "reduce" });
    const page = await context.newPage();
    const found = [];
    for (const address of await samplePages()) {
      await page.goto(site.at(address));
      await drawDiagrams(page);
      found.push(...(await violations(page)));
    }
    assert.deepEqual(found, []);
    await context.close();
  });
}

test("axe finds nothing in open drawers on a phone", async () => {
  for (const button of [".menu-button", ".sidebar-bar", ".contents-button"]) {
    const { page, context } = await site.open(readingPage, { viewport: { width: 390, height: 844 } });
    if ((await page.locator(button).count()) > 0) {
      await page.locator(button).click();
      assert.deepEqual(await violations(page), [], button);
    }
    await context.close();
  }
});
