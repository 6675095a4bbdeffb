// What pages of the served site may load: nothing inline, but the styles that a diagram's drawing needs.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";

import { addressOf } from "../support/site.mjs";
import { filesBelow, run, serve, temporaryFolder } from "../support/slmhub.mjs";

test("only pages with a diagram may use inline styles, and none inline script", async (t) => {
  const folder = temporaryFolder(t);
  const built = run("build", "--out", folder, "--base-url", "http://localhost:8080/");
  assert.equal(built.status, 0, built.stderr);
  const origin = await serve(t, "--base-url", "http://localhost:8080/");
  const mistakes = [];
  let diagramCount = 0;
  for (const file of filesBelow(folder).filter((name) => name.endsWith(".html"))) {
    const policy = (await fetch(origin + encodeURI(addressOf(file)), { redirect: "manual" })).headers.get("content-security-policy");
    const hasDiagram = readFileSync(join(folder, file), "utf8").includes('class="mermaid"');
    diagramCount += hasDiagram ? 1 : 0;
    const styles = /style-src ([^;]*)/.exec(policy)?.[1];
    const expected = hasDiagram ? "'self' 'unsafe-inline'" : "'self'";
    if (styles !== expected) mistakes.push(`${file}: style-src ${styles}`);
    if (/script-src [^;]*unsafe-inline/.test(policy)) mistakes.push(`${file}: inline script`);
  }
  assert.deepEqual(mistakes, []);
  assert.ok(diagramCount > 0, "no page has a diagram");
});
