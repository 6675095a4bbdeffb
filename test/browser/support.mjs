// What every browser test starts from: the exported site behind a plain file server, and one browser.
//
// SLM_SITE: folder of the export (default build/test-site). SLM_BASE: base path it was made for (/slmhub).
// SLM_URL: address of a running site to test instead. SLM_READING_PAGE: an article with code and headings.

import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { after, before } from "node:test";
import { launch } from "./chromium.mjs";
import { serve } from "./server.mjs";

export const siteFolder = process.env.SLM_SITE ?? "build/test-site";
export const base = process.env.SLM_BASE ?? "/slmhub";
export const readingPage = process.env.SLM_READING_PAGE ?? "learn/fundamentals/slm-vs-llm/";

const patienceMs = 8000;

/** Starts server and browser around the tests of one file; `open` gives a fresh context with one page. */
export function useSite() {
  const site = { url: process.env.SLM_URL ?? "", stopServer: async () => {} };
  before(async () => {
    site.browser = await launch();
    if (site.url) return;
    const server = await serve(siteFolder, base);
    site.url = server.url;
    site.stopServer = server.stop;
  });
  after(async () => {
    await site.browser.close();
    await site.stopServer();
  });
  site.at = (address) => new URL(address, site.url).href;
  site.open = async (address, options = {}) => {
    const context = await site.browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    context.setDefaultTimeout(patienceMs);
    const page = await context.newPage();
    await page.goto(site.at(address));
    return { page, context };
  };
  return site;
}

/** Every HTML file of the export, as addresses relative to the site: "", "learn/", "404.html". */
export async function exportedPages() {
  const found = await readdir(siteFolder, { recursive: true });
  const files = found.filter((name) => name.endsWith(".html")).sort();
  return files.map((name) => name.split(path.sep).join("/").replace(/(^|\/)index\.html$/, "$1"));
}

/** Text of an exported page. */
export function readPage(address) {
  return readFile(path.join(siteFolder, address.endsWith(".html") ? address : `${address}index.html`), "utf8");
}

/** One page for each set of body structure: what differs in kind, not in words. */
export async function samplePages() {
  const kinds = new Map();
  for (const address of await exportedPages()) {
    const html = await readPage(address);
    if (/http-equiv="refresh"/i.test(html)) continue;
    const main = html.slice(html.indexOf("<main"));
    const features = ["home", "class=\"cards\"", "class=\"index\"", "class=\"listing\"", "not-found", "class=\"prose\"", "class=\"tabs\"",
      "callout", "<table", "record", "<slm-tool", "class=\"chart\"", "class=\"code\"", "<math", "mermaid", "slm-video", "class=\"steps\"", "footnotes"];
    const kind = features.filter((feature) => main.includes(feature)).join(" ");
    if (!kinds.has(kind)) kinds.set(kind, address);
  }
  return [...kinds.values()];
}
