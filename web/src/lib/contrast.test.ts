import assert from "node:assert/strict";
import { test } from "node:test";
import css from "../css/tokens.css";
import { contrast, luminance, readTokens, type Theme } from "./contrast";

const tokens = readTokens(css);
const textLimit = 4.5; // WCAG 2.2, 1.4.3
const shapeLimit = 3; // 1.4.11

const codes = ["keyword", "string", "number", "function", "type", "comment"].map((name) => `code-${name}`);
const tones = ["blue", "purple", "green", "amber", "red"];
const texts = ["text", "quiet", ...tones.map((tone) => `${tone}-text`)];

const textPairs: [string, string][] = [
  ...["page", "surface"].flatMap((ground) => texts.map((text): [string, string] => [text, ground])),
  ...["surface", "page", "blue-ground"].flatMap((ground) => codes.map((text): [string, string] => [text, ground])),
  ...tones.flatMap((tone): [string, string][] => ["text", `${tone}-text`].map((text) => [text, `${tone}-ground`])),
  ["button-text", "button"],
  ...["teal-text", "pink-text"].map((text): [string, string] => [text, "page"]),
  ...["heat-1", "heat-2", "heat-3"].map((ground): [string, string] => ["text", ground]),
  ...["heat-4", "heat-5"].map((ground): [string, string] => ["page", ground]),
];

const shapePairs: [string, string][] = [
  ["blue", "page"],
  ["blue", "surface"],
  ["green-text", "surface"],
  ...["blue", "green-line", "purple", "amber", "teal", "pink"].map((hue): [string, string] => [hue, "page"]),
];

function colour(name: string, theme: Theme): string {
  const token = tokens.get(name);
  assert.ok(token, `no token --${name}`);
  return token[theme];
}

for (const theme of ["light", "dark"] as const) {
  test(`text is readable on every ground, ${theme}`, () => {
    for (const [text, ground] of textPairs) {
      const found = contrast(colour(text, theme), colour(ground, theme));
      assert.ok(found >= textLimit, `--${text} on --${ground}: ${found.toFixed(2)}`);
    }
  });

  test(`shapes that mean something stand out, ${theme}`, () => {
    for (const [shape, ground] of shapePairs) {
      const found = contrast(colour(shape, theme), colour(ground, theme));
      assert.ok(found >= shapeLimit, `--${shape} on --${ground}: ${found.toFixed(2)}`);
    }
  });
}

test("every colour of the style sheet is read", () => {
  assert.equal(tokens.size, css.match(/: light-dark\(/g)?.length);
});

test("contrast agrees with the standard's own examples", () => {
  assert.equal(luminance("#ffffff"), 1);
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#777777", "#ffffff").toFixed(2), "4.48");
});
