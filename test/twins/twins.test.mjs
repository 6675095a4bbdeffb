// The served and the exported site are the same: under three base paths, every file of the export is answered by
// the server with the same bytes, and every address that a served page names is in the export.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";

import { addressOf, fileOf, readAllowList, targetsOf } from "../support/site.mjs";
import { filesBelow, run, serve, temporaryFolder } from "../support/slmhub.mjs";

const baseUrls = ["http://localhost:8080/", "https://owner.github.io/slmhub/", "https://example.org/a/deeper-one/"];
const allowList = readAllowList("test/twins/allow.txt");
const allowed = (kind, address) => allowList.some((row) => row.kind === kind && row.matches(address));

/** GET without following redirects; a page for missing addresses keeps its status. */
async function get(url) {
  const response = await fetch(url, { redirect: "manual", headers: { "accept-encoding": "identity" } });
  return { status: response.status, location: response.headers.get("location"), bytes: Buffer.from(await response.arrayBuffer()) };
}

/** What is wrong with one exported file, or "". */
function difference(address, exported, served) {
  if (served.status >= 300 && served.status < 400) {
    return exported.includes(served.location) ? "" : `redirects to ${served.location}, the export elsewhere`;
  }
  const expected = address === "/404.html" ? [200, 404] : [200];
  if (!expected.includes(served.status)) return `answers ${served.status}`;
  return exported.equals(served.bytes) ? "" : "has other bytes";
}

async function compare(exportFolder, origin, basePath) {
  const mistakes = [];
  for (const file of filesBelow(exportFolder)) {
    const address = addressOf(file);
    const served = await get(origin + basePath + encodeURI(address));
    const wrong = difference(address, readFileSync(join(exportFolder, file)), served);
    const kind = wrong.startsWith("answers") ? "exported-only" : "differs";
    if (wrong !== "" && !allowed(kind, address)) mistakes.push(`${address} ${wrong}`);
  }
  return mistakes;
}

/** Follows the links of served pages from the home page on; gives addresses that the export lacks. */
async function crawl(exportFolder, origin, basePath) {
  const files = new Set(filesBelow(exportFolder));
  const seen = new Set(["/"]);
  const missing = [];
  for (const address of seen) {
    const served = await get(origin + basePath + address);
    if (served.status !== 200) continue;
    if (!files.has(fileOf(address)) && !allowed("served-only", address)) missing.push(address);
    if (!address.endsWith("/")) continue;
    for (const target of targetsOf(served.bytes.toString("utf8"))) {
      const url = new URL(target, `http://site${basePath}${address}`);
      if (url.host !== "site" || !url.pathname.startsWith(`${basePath}/`)) continue;
      seen.add(url.pathname.slice(basePath.length));
    }
  }
  return { missing, seenCount: seen.size };
}

for (const baseUrl of baseUrls) {
  test(`served and exported are equal at ${baseUrl}`, { timeout: 300_000 }, async (t) => {
    const basePath = new URL(baseUrl).pathname.slice(0, -1);
    const folder = join(temporaryFolder(t), "out");
    const built = run("build", "--out", folder, "--base-url", baseUrl);
    assert.equal(built.status, 0, built.stdout + built.stderr);
    const origin = await serve(t, "--base-url", baseUrl);
    assert.deepEqual(await compare(folder, origin, basePath), []);
    const { missing, seenCount } = await crawl(folder, origin, basePath);
    assert.deepEqual(missing, []);
    assert.ok(seenCount > 5, `the crawl saw only ${seenCount} addresses`);
  });
}
