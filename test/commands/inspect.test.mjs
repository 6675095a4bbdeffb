// `slmhub inspect` on files and over HTTP, against a server that counts what it sends.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import test from "node:test";

import { program, run, temporaryFolder } from "../support/slmhub.mjs";
import { smallLlama, splitModel } from "../support/weights.mjs";

/** Serves `files` ({"/path": bytes}) with ranges and redirects ({"/path": "/other"}); counts bytes sent. */
async function serveFiles(t, files, { ranges = true } = {}) {
  const seen = { bytes: 0, requests: [] };
  const server = createServer((request, response) => {
    seen.requests.push({ path: request.url, headers: request.headers });
    const file = files[request.url.replace(/\?.*/, "")];
    if (file === undefined) return response.writeHead(404).end();
    if (typeof file === "string") return response.writeHead(302, { location: file }).end();
    const range = ranges && /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
    const [first, last] = range ? [Number(range[1]), Math.min(Number(range[2]), file.length - 1)] : [0, file.length - 1];
    const body = file.subarray(first, last + 1);
    const fields = { "content-length": body.length };
    if (range) fields["content-range"] = `bytes ${first}-${last}/${file.length}`;
    response.on("close", () => (seen.bytes += response.socket?.bytesWritten ?? 0));
    response.writeHead(range ? 206 : 200, fields).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  return { origin: `http://127.0.0.1:${server.address().port}`, seen };
}

/** Runs `slmhub inspect …` while this process goes on serving. */
function inspect(args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ["inspect", ...args], { env: { ...process.env, HF_TOKEN: "", ...env } });
    const output = { stdout: "", stderr: "" };
    child.stdout.on("data", (bytes) => (output.stdout += bytes));
    child.stderr.on("data", (bytes) => (output.stderr += bytes));
    child.once("error", reject);
    child.once("close", (status) => resolve({ status, ...output }));
  });
}

const withWeights = (header, byteCount) => Buffer.concat([header, Buffer.alloc(byteCount)]);

test("inspect reads a file and ends with 0", (t) => {
  const file = join(temporaryFolder(t), "small.gguf");
  writeFileSync(file, smallLlama());
  const result = run("inspect", file, "--format", "json", "--tensors");
  assert.equal(result.status, 0, result.stderr);
  const report = JSON.parse(result.stdout);
  assert.equal(report.kind, "gguf");
  assert.equal(report.layer_count, 2);
  assert.equal(report.rope_base, 500000);
  assert.equal(report.parameter_count, 90432);
  assert.equal(report.tensors.length, report.tensor_count);
  assert.equal(report.card_model, null);
});

test("inspect compares with a card of the hub and ends with 1 where it disagrees", (t) => {
  const file = join(temporaryFolder(t), "Qwen3-4B-Q8_0.gguf");
  writeFileSync(file, smallLlama({ metadata: { "general.name": "", "general.license": "apache-2.0" } }));
  const result = run("inspect", file);
  assert.equal(result.status, 1, result.stderr);
  assert.match(result.stdout, /^Differs from its card: .*the card of Qwen3-4B says 36, the file 2\./);
  assert.match(result.stdout, /Card +qwen3-4b\n +Found by +Qwen3-4B\n/);
  assert.match(result.stdout, /The same in card and file\n {2}- licence\n/);
  assert.equal(run("inspect", file, "--model", "qwen3-4b").status, 1);
  const unknown = run("inspect", file, "--model", "qwen3-4bb");
  assert.equal(unknown.status, 2);
  assert.match(unknown.stderr, /the nearest are qwen3-4b/);
});

test("inspect prints no control character of a file", (t) => {
  const file = join(temporaryFolder(t), "small.gguf");
  writeFileSync(file, smallLlama({ metadata: { "general.name": "a\u001b[2Jb\u202ec" } }));
  const result = run("inspect", file);
  assert.doesNotMatch(result.stdout, /[\u0000-\u0008\u000b-\u001f\u007f\u202e]/);
  assert.match(result.stdout, /a<1B>\[2Jb<202E>c/);
});

test("inspect reads an address by ranges: the header and little more", async (t) => {
  const header = smallLlama({ vocabulary: 100_000 });
  const file = withWeights(header, 64 << 20);
  const { origin, seen } = await serveFiles(t, { "/large.gguf": file });
  const result = await inspect([`${origin}/large.gguf`, "--format", "json"]);
  const report = JSON.parse(result.stdout);
  assert.equal(report.file_bytes, file.length);
  assert.deepEqual(report.notes, []);
  assert.ok(report.read_bytes <= 2 * report.header_bytes + (1 << 20), `${report.read_bytes} bytes read`);
  assert.ok(seen.bytes <= report.read_bytes + 10_000, `${seen.bytes} bytes sent`);
});

test("inspect stops a server that sends everything, and says so", async (t) => {
  const file = withWeights(smallLlama(), 256 << 20);
  const { origin, seen } = await serveFiles(t, { "/large.gguf": file }, { ranges: false });
  const result = await inspect([`${origin}/large.gguf`]);
  assert.match(result.stdout, /- .*sends no ranges, so it was stopped/);
  assert.equal(seen.requests.length, 1);
});

test("inspect follows an index and redirects, and sends the token to nobody else", async (t) => {
  const files = Object.fromEntries(Object.entries(splitModel()).map(([name, file]) => [`/m/${name}`, file]));
  const { origin, seen } = await serveFiles(t, { ...files, "/start": "/m/model.safetensors.index.json" });
  const result = await inspect([`${origin}/m/model.safetensors.index.json`, "--format", "json"], { HF_TOKEN: "hf_secret" });
  assert.equal(result.status, 0, result.stdout + result.stderr);
  const report = JSON.parse(result.stdout);
  assert.equal(report.tensor_count, 4);
  assert.equal(report.vocabulary_size, 128);
  assert.deepEqual(report.findings, []);
  for (const { headers } of seen.requests) assert.equal(headers.authorization, undefined);
});

test("inspect ends with 3 where an address does not answer, and with 1 where it leads to no weights", async (t) => {
  const { origin } = await serveFiles(t, { "/page": Buffer.from("<!doctype html><title>No</title>"), "/loop": "/loop" });
  const absent = await inspect([`${origin}/absent.gguf`]);
  assert.equal(absent.status, 3);
  assert.match(absent.stderr, /status 404/);
  const loop = await inspect([`${origin}/loop`]);
  assert.equal(loop.status, 3);
  assert.match(loop.stderr, /more than 5 redirects/);
  const page = await inspect([`${origin}/page`]);
  assert.equal(page.status, 1);
  assert.match(page.stderr, /neither like GGUF nor like safetensors/);
  assert.equal((await inspect(["ftp://127.0.0.1/x"])).status, 3);
});

test("inspect explains itself and its mistakes", () => {
  const help = run("inspect", "--help");
  assert.equal(help.status, 0);
  assert.match(help.stdout, /Examples:/);
  const mistyped = run("inspect", "x.gguf", "--tensor");
  assert.equal(mistyped.status, 2);
  assert.match(mistyped.stderr, /did you mean "--tensors"\?/);
  const example = run("inspect");
  assert.equal(example.status, 0, example.stderr);
  assert.match(example.stdout, /^Readable: /);
  assert.match(run("inspct").stderr, /did you mean "inspect"\?/);
});
