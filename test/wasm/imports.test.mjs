// Holds build/wasm/…/slm.wasm to its interface: the imports it declares, the exports it promises, and the answers
// that the native program gives.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import test from "node:test";

const modulePath = "build/wasm/src/wasm/slm.wasm";
const twinPath = "build/debug/test/wasm/wasm_twin";
const maximumBytes = 64 * 1024;
const functions = ["slugify", "escape"];
const inputs = [
  "", "a", "What's a KV cache?", "  Two   words ", "<script>alert('x')</script> & \"y\"", "né Größe 日本語 한국어",
  "tab\tand\nline", "\u{1F600} face", "x".repeat(100_000), "<&>\"'".repeat(10_000),
];

const module = new WebAssembly.Module(readFileSync(modulePath));
const { exports } = new WebAssembly.Instance(module, {});
exports._initialize?.();

function call(name, input) {
  const bytes = new TextEncoder().encode(input);
  const inputAt = exports.slm_input(bytes.length);
  new Uint8Array(exports.memory.buffer, inputAt, bytes.length).set(bytes);
  const byteCount = exports[`slm_${name}`]();
  return Buffer.from(new Uint8Array(exports.memory.buffer, exports.slm_output(), byteCount));
}

test("the module imports only what src/wasm/imports.txt declares", () => {
  const declared = readFileSync("src/wasm/imports.txt", "utf8").split("\n").filter((line) => line !== "");
  const imported = WebAssembly.Module.imports(module).map((item) => `${item.module}.${item.name}`);
  assert.deepEqual(imported.sort(), declared.sort());
});

test("the module exports what module.cpp names, and nothing else", () => {
  const source = readFileSync("src/wasm/module.cpp", "utf8");
  const named = [...source.matchAll(/^SLM_EXPORT\((\w+)\)/gm)].map((match) => match[1]);
  const exported = WebAssembly.Module.exports(module).map((item) => item.name);
  assert.deepEqual(exported.sort(), [...named, "_initialize", "memory"].sort());
  assert.equal(exports.slm_interface_version(), 1);
});

test(`the module stays under ${maximumBytes / 1024} KiB`, () => {
  assert.ok(statSync(modulePath).size < maximumBytes, `${statSync(modulePath).size} bytes`);
});

for (const name of functions) {
  test(`${name} answers what the native program answers`, () => {
    for (const input of inputs) {
      const twin = spawnSync(twinPath, [name], { input });
      assert.equal(twin.status, 0, String(twin.stderr));
      assert.ok(call(name, input).equals(twin.stdout), `differs for ${JSON.stringify(input.slice(0, 40))}`);
    }
  });
}
