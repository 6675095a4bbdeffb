// Pictures of the site at three widths in both themes: `node shots.mjs SITE_FOLDER BASE OUT_FOLDER [NAME…]`.

import { mkdir } from "node:fs/promises";
import path from "node:path";
import { launch } from "./chromium.mjs";
import { pageKinds } from "./page-kinds.mjs";
import { serve } from "./server.mjs";

const pages = { ...pageKinds, "not-found": "no-such-page/" };
const widths = [390, 820, 1440];
const themes = ["light", "dark"];

const [site, base, out, ...names] = process.argv.slice(2);
await mkdir(out, { recursive: true });
const server = await serve(site, base);
const browser = await launch();
try {
  for (const colorScheme of themes) {
    for (const width of widths) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      for (const [name, address] of Object.entries(pages)) {
        if (names.length > 0 && !names.includes(name)) continue;
        await page.goto(new URL(address, server.url).href);
        await page.evaluate(() => document.fonts.ready);
        for (const diagram of await page.locator("pre.mermaid").all()) {
          await diagram.scrollIntoViewIfNeeded();
          await diagram.locator("svg").first().waitFor();
        }
        await page.evaluate(() => scrollTo(0, 0));
        await page.screenshot({ path: path.join(out, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  await server.stop();
}
