// Holds build/wasm/…/search.wasm to its interface: no imports, the exports that search_module.cpp names, its size, and
// that it refuses what is no index.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { gzipSync } from "node:zlib";

const bytes = readFileSync("build/wasm/src/wasm/search.wasm");
const module = new WebAssembly.Module(bytes);
const maximumPackedBytes = 32 * 1024;

function start() {
  const { exports } = new WebAssembly.Instance(module, {});
  exports._initialize();
  const put = (input) => {
    const data = typeof input === "string" ? new TextEncoder().encode(input) : input;
    new Uint8Array(exports.memory.buffer, exports.slm_input(data.length), data.length).set(data);
  };
  const ask = (query) => {
    put(query);
    const byteCount = exports.slm_search_ask(0, 10);
    return new TextDecoder().decode(new Uint8Array(exports.memory.buffer, exports.slm_output(), byteCount));
  };
  return { exports, put, ask };
}

test("the module imports nothing", () => {
  assert.deepEqual(WebAssembly.Module.imports(module), []);
});

test("the module exports what search_module.cpp names, and nothing else", () => {
  const source = readFileSync("src/wasm/search_module.cpp", "utf8");
  const named = [...source.matchAll(/^SLM_EXPORT\((\w+)\)/gm)].map((match) => match[1]);
  const exported = WebAssembly.Module.exports(module).map((item) => item.name);
  assert.deepEqual(exported.sort(), [...named, "_initialize", "memory"].sort());
  assert.equal(start().exports.slm_search_version(), 1);
});

test(`the module packs into ${maximumPackedBytes / 1024} KiB`, () => {
  const packed = gzipSync(bytes, { level: 9 }).length;
  assert.ok(packed <= maximumPackedBytes, `${packed} bytes`);
});

test("what is no index is refused, and a part of another index is not taken", () => {
  const { exports, put } = start();
  for (const broken of ["", "x", "\u{1F600}".repeat(100)]) {
    put(broken);
    assert.equal(exports.slm_search_head(), 0);
  }
  put(new Uint8Array([7, 0, 0, 0, 1, 0, 0, 0])); // stamp 7, format 1, no pages, one part, no known words
  assert.equal(exports.slm_search_head(), 1);
  put(new Uint8Array([8, 0, 0, 0, 0]));
  assert.equal(exports.slm_search_part(0, 0), 0);
  put(new Uint8Array([7, 0, 0, 0, 0]));
  assert.equal(exports.slm_search_part(3, 0), 0);
  assert.equal(exports.slm_search_part(0, 0), 1);
});

test("an empty index is asked for its one part and then finds nothing", () => {
  const { exports, put, ask } = start();
  put(new Uint8Array([7, 0, 0, 0, 1, 0, 0, 0]));
  exports.slm_search_head();
  assert.equal(ask("cache"), "waiting words/0.bin\n");
  put(new Uint8Array([7, 0, 0, 0, 0]));
  exports.slm_search_part(0, 0);
  assert.match(ask("<b>"), /^shown\n<p class="found-nothing">.*<strong>&lt;b&gt;<\/strong>/);
  assert.match(ask(" "), /^shown\n<p class="found-hint">/);
});
