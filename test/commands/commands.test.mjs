// The program's promises on the command line: version, help, exit codes, what `check` counts.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";

import { filesBelow, run, temporaryFolder, writeFiles } from "../support/slmhub.mjs";

const goodPage = `---
title: A page
description: "What this page is for, said in a sentence that is long enough to be useful."
date: 2026-11-21
tags: [small]
---

Words, and [a link](/).
`;
const front = (title) => goodPage.replace("A page", title);

test("--version names the version of CMakeLists.txt", () => {
  const version = /project\(slmhub VERSION ([0-9.]+)/.exec(readFileSync("CMakeLists.txt", "utf8"))[1];
  const result = run("--version");
  assert.equal(result.status, 0, result.stderr);
  assert.ok(result.stdout.includes(version), result.stdout);
});

test("every command explains itself", () => {
  for (const args of [["--help"], ["serve", "--help"], ["build", "--help"], ["check", "--help"],
    ["inspect", "--help"]]) {
    const result = run(...args);
    assert.equal(result.status, 0, `slmhub ${args.join(" ")}: ${result.stderr}`);
    assert.ok(result.stdout.length > 100, `slmhub ${args.join(" ")} says too little`);
  }
});

test("wrong usage ends with 2 and says what to do", () => {
  for (const args of [[], ["attic"], ["build"], ["serve", "--attic"], ["check", "--format", "xml"],
    ["serve", "--listen", "nowhere"]]) {
    const result = run(...args);
    assert.equal(result.status, 2, `slmhub ${args.join(" ")}: ${result.stdout}${result.stderr}`);
    assert.notEqual(result.stderr.trim(), "", `slmhub ${args.join(" ")} is silent`);
  }
});

test("content without mistakes ends with 0, with mistakes with 1, without a folder with 3", (t) => {
  const folder = temporaryFolder(t);
  const good = writeFiles(join(folder, "good"), { "index.md": front("Home"), "a.md": goodPage });
  const bad = writeFiles(join(folder, "bad"), { "index.md": front("Home").replace("tags:", "tagz:") });
  assert.equal(run("check", "--content", good).status, 0);
  const mistaken = run("check", "--content", bad);
  assert.equal(mistaken.status, 1);
  assert.match(mistaken.stdout + mistaken.stderr, /index\.md:5:1: error: .*tagz.*\[SLM\d{4}\]/);
  assert.equal(run("check", "--content", join(folder, "absent")).status, 3);
});

test("check --format json counts pages, kinds, models, errors and warnings", (t) => {
  const folder = writeFiles(temporaryFolder(t), { "index.md": front("Home"), "blog/first.md": front("First") });
  const result = run("check", "--content", folder, "--format", "json");
  const report = JSON.parse(result.stdout);
  assert.equal(report.pages, 2);
  const found = Object.entries(report.kinds).filter(([, count]) => count > 0);
  assert.deepEqual(Object.fromEntries(found), { post: 1, section: 1 });
  assert.equal(report.models, 0);
  assert.equal(report.errors, 0);
  assert.equal(report.warnings, 0);
});

test("any folder of Markdown becomes a site", (t) => {
  const folder = temporaryFolder(t);
  const content = writeFiles(join(folder, "content"), { "notes/one.md": front("One"), "notes/two.md": front("Two") });
  const result = run("build", "--content", content, "--out", join(folder, "out"), "--base-url", "http://localhost/");
  assert.equal(result.status, 0, result.stdout + result.stderr);
  const files = filesBelow(join(folder, "out"));
  for (const file of ["notes/one/index.html", "notes/two/index.html", "index.html", "sitemap.xml", "404.html"]) {
    assert.ok(files.includes(file), `${file} is missing`);
  }
});

test("the hub's own content has no mistakes", () => {
  const result = run("check");
  assert.equal(result.status, 0, result.stdout + result.stderr);
});
