// Every HTML file of the export is valid.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { exportedPages, readPage } from "./support.mjs";

const require = createRequire(import.meta.url);
const { HtmlValidate } = require("html-validate");

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  // The standard's sectioning content is article, aside, nav and section; the validator counts details as well and
  // forbids it in a row's header.
  elements: ["html5", { details: { sectioning: false } }],
  rules: {
    // How markup is written, not whether it is valid.
    "doctype-style": "off",
    "long-title": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-inline-style": "error",
    // "Fits a 16 GB laptop": spaces are joined where they matter.
    "tel-non-breaking": "off",
    // A tab panel is named by its label; a region that scrolls must be reached by keyboard.
    "prefer-native-element": "off",
    "no-implicit-button-type": "error",
    "no-raw-characters": ["error", { relaxed: true }],
    "valid-id": ["error", { relaxed: true }],
    // Lists and sections may be named (ARIA 1.2).
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // Boxes of one name are the values of one filter.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "reset", "submit"] }],
    // Our one element of its own.
    "element-name": ["error", { pattern: "^slm-[a-z]+$" }],
  },
});

test("every exported page is valid HTML", async () => {
  const mistakes = [];
  for (const address of await exportedPages()) {
    const report = await validator.validateString(await readPage(address), address || "index.html");
    for (const { filePath, messages } of report.results) {
      mistakes.push(...messages.map(({ line, column, message, ruleId }) => `${filePath}:${line}:${column} ${message} [${ruleId}]`));
    }
  }
  assert.deepEqual(mistakes.slice(0, 40), []);
});
