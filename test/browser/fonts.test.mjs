// The fallback fonts have the widths and heights of the fonts that replace them, as measured from the files
// themselves: Arimo and Cousine have the widths of Arial and Courier New. After another font, write into
// web/src/css/fonts.css what this test measures.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import { launch } from "./chromium.mjs";

const require = createRequire(import.meta.url);
const web = createRequire(new URL("../../web/package.json", import.meta.url));
const pairs = [
  {
    fallback: "Inter fallback",
    font: web.resolve("@fontsource-variable/inter/files/inter-latin-wght-normal.woff2"),
    standIn: require.resolve("@fontsource/arimo/files/arimo-latin-400-normal.woff2"),
  },
  {
    fallback: "JetBrains Mono fallback",
    font: web.resolve("@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2"),
    standIn: require.resolve("@fontsource/cousine/files/cousine-latin-400-normal.woff2"),
  },
];
// Percentage points: a line of 68 letters is off by less than a letter's stem.
const tolerance = 0.3;

/** Runs in the page: width of `text` and heights, all in ems. */
async function measure({ base64, text }) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const face = await new FontFace("measured", bytes.buffer).load();
  document.fonts.add(face);
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.font = "1000px measured";
  const { width, fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = canvas.measureText(text);
  document.fonts.delete(face);
  return { width: width / 1000, ascent: ascent / 1000, descent: descent / 1000 };
}

function writtenFor(css, family) {
  const rule = css.split("@font-face").find((part) => part.includes(`font-family: "${family}"`));
  const value = (name) => Number(new RegExp(`${name}: ([\\d.]+)%`).exec(rule)[1]);
  return ["size-adjust", "ascent-override", "descent-override"].map(value);
}

test("fallback fonts have the measures of the fonts that replace them", async () => {
  const css = await readFile("web/src/css/fonts.css", "utf8");
  const article = await readFile("content/learn/fundamentals/what-are-slms.md", "utf8");
  const text = article.replace(/^---[\s\S]*?---/, "").replace(/[^ -~]+/g, " ").slice(0, 4000);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    for (const { fallback, font, standIn } of pairs) {
      const inPage = async (file) => page.evaluate(measure, { base64: (await readFile(file)).toString("base64"), text });
      const real = await inPage(font);
      const width = real.width / (await inPage(standIn)).width;
      const measured = [width, real.ascent / width, real.descent / width].map((part) => Number((part * 100).toFixed(2)));
      const off = measured.map((value, at) => Math.abs(value - writtenFor(css, fallback)[at]));
      assert.ok(Math.max(...off) <= tolerance, `${fallback}: size-adjust, ascent and descent measure ${measured.join(", ")} %`);
    }
  } finally {
    await browser.close();
  }
});
