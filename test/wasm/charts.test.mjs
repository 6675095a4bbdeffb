// The charts that WebAssembly draws are, byte for byte, the golden ones that the native tests draw.

import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import test from "node:test";

const modulePath = "build/wasm/test/wasm/charts.wasm";
const maximumBytes = 176 * 1024; // every kind of chart, the allocator, and the fixture, which is a third of it

const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(modulePath)), {});
exports._initialize?.();

test("every chart has the same bytes as the native one", () => {
  let count = 0;
  for (let size = 0; (size = exports.slm_draw_chart(count)) !== 0; count += 1) {
    const figure = Buffer.from(exports.memory.buffer, exports.slm_output(), size).toString();
    const [, name] = figure.match(/ id="(\w+)-title"/);
    assert.equal(figure, readFileSync(`test/golden/charts/${name}.html`, "utf8"), name);
  }
  assert.ok(count >= 8, `${count} charts`);
});

test(`the module of all charts stays under ${maximumBytes / 1024} KiB`, () => {
  assert.ok(statSync(modulePath).size < maximumBytes, `${statSync(modulePath).size} bytes`);
});
