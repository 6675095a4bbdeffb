// Every link of the exported site leads to a file of it, and every anchor to an element, under a base path.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";

import { addressOf, fileOf, idsOf, readAllowList, targetsOf } from "../support/site.mjs";
import { filesBelow, run, temporaryFolder } from "../support/slmhub.mjs";

const baseUrl = "https://owner.github.io/slmhub/";
const basePath = "/slmhub";
const allowList = readAllowList("test/twins/allow.txt").filter((row) => row.kind === "served-only");

function mistakeIn(target, address, pages, folder) {
  const url = new URL(target, baseUrl.slice(0, -1) + address);
  if (url.origin !== new URL(baseUrl).origin) return "";
  if (!url.pathname.startsWith(`${basePath}/`)) return `${target} leaves the base path`;
  const to = url.pathname.slice(basePath.length);
  if (allowList.some((row) => row.matches(to))) return "";
  const file = fileOf(to);
  if (!existsSync(join(folder, file))) return `${target} is not there`;
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor === "" || !pages.has(file) || pages.get(file).ids.has(anchor)) return "";
  return `${target} has no such anchor`;
}

test("links and anchors of the whole export lead somewhere", { timeout: 300_000 }, (t) => {
  const folder = join(temporaryFolder(t), "out");
  const built = run("build", "--out", folder, "--base-url", baseUrl);
  assert.equal(built.status, 0, built.stdout + built.stderr);
  const pages = new Map(filesBelow(folder).filter((file) => file.endsWith(".html")).map((file) => {
    const html = readFileSync(join(folder, file), "utf8");
    return [file, { ids: idsOf(html), targets: new Set(targetsOf(html)) }];
  }));
  const mistakes = [];
  for (const [file, page] of pages) {
    for (const target of page.targets) {
      const mistake = mistakeIn(target, addressOf(file), pages, folder);
      if (mistake !== "") mistakes.push(`${addressOf(file)}: ${mistake}`);
    }
  }
  assert.ok(pages.size > 5, `only ${pages.size} pages`);
  assert.deepEqual(mistakes, []);
});

test("the three addresses that Start here promises answer under /slmhub", (t) => {
  const folder = join(temporaryFolder(t), "out");
  run("build", "--out", folder, "--base-url", baseUrl);
  for (const address of ["/docs/models/generated/directory/", "/docs/deploy/quickstarts/ollama/",
    "/docs/learn/fundamentals/slm-vs-llm/"]) {
    assert.ok(existsSync(join(folder, fileOf(address))), `${address} is not there`);
  }
});
