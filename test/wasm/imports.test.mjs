// Holds slm.wasm and files.wasm to their interface: the imports they declare, the exports they promise, and the answers
// that the native program gives.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import test from "node:test";
import { gzipSync } from "node:zlib";
import { smallLlama } from "../support/weights.mjs";
import { instantiate, modulePaths } from "./module.mjs";

const twinPath = "build/debug/test/wasm/wasm_twin";
const content = "content";
const moduleByteLimit = 300_000;
const snapshotByteLimit = 250_000;
const randomQuestionCount = 300;

function twin(args, input = "") {
  const { status, stdout, stderr } = spawnSync(twinPath, args, { input, maxBuffer: 1 << 30 });
  assert.equal(status, 0, String(stderr));
  return stdout;
}

const snapshot = twin(["snapshot", content]);
const sources = { slm: ["module"], files: ["module", "files_module"] };

for (const name of Object.keys(modulePaths)) {
  const { module, exports } = instantiate(name);

  test(`${name}.wasm imports only what src/wasm/imports.txt declares`, () => {
    const declared = readFileSync("src/wasm/imports.txt", "utf8").split("\n").filter((line) => line !== "");
    const imported = WebAssembly.Module.imports(module).map((item) => `${item.module}.${item.name}`);
    assert.deepEqual(imported.sort(), declared.sort());
  });

  test(`${name}.wasm exports what its sources name, and nothing else`, () => {
    const source = sources[name].map((file) => readFileSync(`src/wasm/${file}.cpp`, "utf8")).join("\n");
    const named = [...source.matchAll(/^SLM_EXPORT\((\w+)\)/gm)].map((match) => match[1]);
    const exported = WebAssembly.Module.exports(module).map((item) => item.name);
    assert.deepEqual(exported.sort(), [...named, "_initialize", "memory"].sort());
    assert.equal(exports.slm_interface_version(), 2);
  });
}

test("each module and the catalogue's snapshot stay within their budgets", () => {
  for (const [name, file] of Object.entries(modulePaths)) {
    const byteCount = gzipSync(readFileSync(file), { level: 9 }).length;
    assert.ok(byteCount <= moduleByteLimit, `${name}.wasm has ${byteCount} bytes gzipped`);
  }
  const snapshotBytes = gzipSync(snapshot, { level: 9 }).length;
  assert.ok(snapshotBytes <= snapshotByteLimit, `the snapshot has ${snapshotBytes} bytes gzipped`);
});

test("other bytes than a snapshot are refused in a sentence, and what was loaded stays", () => {
  const page = instantiate();
  assert.equal(page.load(snapshot), "");
  for (const bytes of [Buffer.alloc(0), Buffer.from("<!doctype html>"), snapshot.subarray(0, 5000), Buffer.alloc(1 << 20, 0xff)]) {
    assert.match(page.load(bytes), /snapshot/);
  }
  assert.equal(page.ask("size", "", "").outcome, 2);
});

test("what cannot be asked has no answer", () => {
  const page = instantiate();
  assert.equal(page.ask("size", "", "").outcome, 0);
  assert.equal(page.load(snapshot), "");
  for (const [tool, query] of [["no-such-tool", ""], ["", ""], ["size", "model=%"], ["size", "model=%ff"]]) {
    const answer = page.ask(tool, "", query);
    assert.deepEqual([answer.outcome, answer.answer_html, answer.json], [0, "", ""], `${tool}?${query}`);
  }
});

test("a file is read from as much of its start as is needed", () => {
  const page = instantiate("files");
  assert.equal(page.load(snapshot), "");
  const file = smallLlama({ vocabulary: 20_000 });
  let length = 100;
  let rounds = 0;
  for (let needed; (needed = page.takeFile("Qwen3-4B-Q8_0.gguf", file.subarray(0, length), file.length)) > 0; rounds += 1) {
    assert.ok(needed > length && needed <= file.length);
    length = Math.max(needed, 2 * length);
  }
  assert.ok(rounds > 3 && length < file.length, `${rounds} rounds, ${length} bytes`);
  const answer = page.ask("inspect", "", "url=Qwen3-4B-Q8_0.gguf");
  assert.equal(answer.outcome, 2);
  const report = JSON.parse(answer.json);
  assert.equal(report.card_model, "qwen3-4b");
  assert.equal(report.vocabulary_size, 20_000);
  assert.equal(page.ask("inspect", "", "url=https://huggingface.co/a/b.gguf").outcome, 3);
});

test("hostile files end in a sentence", () => {
  const page = instantiate("files");
  assert.equal(page.load(snapshot), "");
  const file = smallLlama();
  const random = sequence(7);
  for (let at = 0; at < 500; ++at) {
    const bytes = Buffer.from(file);
    for (let count = 1 + random(4); count > 0; --count) bytes[random(4000)] = random(256);
    const needed = page.takeFile("x.gguf", bytes, bytes.length);
    assert.ok(needed === 0 || needed <= 2 ** 28, `${needed}`);
    if (needed === 0) assert.notEqual(page.ask("inspect", "", "url=x.gguf").announcement, "");
  }
});

/** Numbers that look random and are the same on every run (Numerical Recipes' generator). */
function sequence(seed) {
  let state = seed;
  return (count) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

const anyWords = ["", "0", "1", "2", "8", "16", "4096", "16K", "128K", "1M", "8GB", "512MiB", "yes", "no", "-1", "1e9", "4294967296",
  "18446744073709551616", "<script>alert(1)</script>", "\"'&", "né 日本 한국", "\u{1F600}", "%00", "x".repeat(5000)];

/** What the fields of a form take, by name: the options of its lists, or a few numbers. */
function fieldsOf(form) {
  const options = (part) => [...part.matchAll(/<option value="([^"]*)"/g)].map((match) => match[1]);
  const lists = new Map([...form.matchAll(/<datalist id="([^"]+)">(.*?)<\/datalist>/gs)].map(([, id, part]) => [id, options(part)]));
  const selects = [...form.matchAll(/<select[^>]* name="([^"]+)">(.*?)<\/select>/gs)].map(([, name, part]) => [name, options(part)]);
  const inputs = [...form.matchAll(/<input([^>]*)>/g)].map(([, attributes]) => {
    const list = /list="([^"]+)"/.exec(attributes)?.[1];
    return [/name="([^"]+)"/.exec(attributes)[1], lists.get(list) ?? ["1", "2", "7", "64", "8192", "yes"]];
  });
  return [...selects, ...inputs];
}

/** A page of each module; what is returned gives the one that has the tool. */
function loadPages() {
  const loaded = Object.keys(modulePaths).map((name) => instantiate(name));
  for (const page of loaded) assert.equal(page.load(snapshot), "");
  const known = new Map();
  return (tool) => {
    if (!known.has(tool)) known.set(tool, loaded.find((page) => page.ask(tool, "", "").outcome !== 0));
    return known.get(tool);
  };
}

/** Questions to every tool: its examples, and words thrown at its inputs. */
function questions(pageOf) {
  const lines = twin(["examples"]).toString().split("\n").filter((line) => line !== "");
  const random = sequence(20261122);
  for (const tool of new Set(lines.map((line) => line.split("\t")[0]))) {
    const fields = fieldsOf(pageOf(tool).ask(tool, "", "").form_html);
    for (let at = 0; at < randomQuestionCount; ++at) {
      const query = new URLSearchParams();
      for (let count = 1 + random(4); count > 0; --count) {
        const [name, words] = fields[random(fields.length)];
        const isUsual = random(6) > 0;
        query.append(name, isUsual ? words[random(words.length)] : anyWords[random(anyWords.length)]);
      }
      lines.push(`${tool}\t${at % 2 === 0 ? "" : "/slmhub"}\t${query}`);
    }
  }
  return lines;
}

test("every face of every answer has the bytes that the native program gives", () => {
  const pageOf = loadPages();
  const lines = questions(pageOf);
  const natives = twin(["answers", content], `${lines.join("\n")}\n`).toString().split("\n");
  const outcomes = [0, 0, 0, 0];
  lines.forEach((line, at) => {
    const [tool, ...rest] = line.split("\t");
    const answer = pageOf(tool).ask(tool, ...rest);
    assert.deepEqual(answer, JSON.parse(natives[at]), line);
    ++outcomes[answer.outcome];
  });
  assert.ok(outcomes[1] > 50 && outcomes[2] > 50, `the questions are one-sided: ${outcomes}`);
});
