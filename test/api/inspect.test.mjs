// `inspect` on a served hub: the page without script, the API with an address and with the file's bytes, an agent; and
// what a stranger may not have the hub fetch.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { join } from "node:path";
import test from "node:test";

import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";

import { program, serve, temporaryFolder } from "../support/slmhub.mjs";
import { gguf, safetensors, smallLlama } from "../support/weights.mjs";

const name = "Qwen3-4B-Q8_0.gguf";
const file = smallLlama({ metadata: { "general.name": "", "general.license": "apache-2.0" } });

/** Serves `file` at every path by ranges, "/to?x" redirects to x, "/slow" answers after 1.5 s; remembers requests. */
async function serveFile(t) {
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const target = /^\/to\?(.*)$/.exec(request.url)?.[1];
    if (target !== undefined) return response.writeHead(302, { location: decodeURIComponent(target) }).end();
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
    const body = file.subarray(Number(first), Number(last) + 1);
    const fields = { "content-length": body.length, "content-range": `bytes ${first}-${Number(first) + body.length - 1}/${file.length}` };
    const send = () => response.writeHead(206, fields).end(body);
    return request.url.startsWith("/slow") ? setTimeout(send, 1500) : send();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  return { origin: `http://127.0.0.1:${server.address().port}`, requests };
}

const api = (hub, query) => fetch(`${hub}/api/v1/tools/inspect?${new URLSearchParams(query)}`);

test("an address is answered alike by page, API and agent, and by the API for the file's own bytes", async (t) => {
  const { origin, requests } = await serveFile(t);
  const hub = await serve(t, "--inspect-hosts", origin);
  const url = `${origin}/${name}`;
  const answer = await api(hub, { url });
  assert.equal(answer.status, 200);
  const report = await answer.json();
  assert.equal(report.verdict, "Differs from its card");
  assert.equal(report.card_model, "qwen3-4b");

  const page = await fetch(`${hub}/tools/inspect/?${new URLSearchParams({ url })}`);
  assert.equal(page.status, 200);
  const html = await page.text();
  assert.ok(html.includes(report.summary), "the page lacks the sentence");
  assert.ok(html.includes(`value="${url}"`), "the form lacks the address");

  const call = { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: "inspect", arguments: { url } } };
  const agent = await (await fetch(`${hub}/mcp`, { method: "POST", body: JSON.stringify(call) })).json();
  assert.deepEqual(agent.result.structuredContent, report);

  const sent = await fetch(`${hub}/api/v1/tools/inspect?url=${name}`, { method: "POST", body: file });
  assert.equal(sent.status, 200);
  const { question, place, read_bytes, file_bytes, predicted_file_bytes, ...facts } = await sent.json();
  for (const [key, value] of Object.entries(facts)) assert.deepEqual(value, report[key], key);
  for (const { headers } of requests) assert.equal(headers.authorization ?? headers.cookie, undefined);
});

test("the example is published as it is explained", async (t) => {
  const hub = await serve(t);
  const example = Buffer.from(await (await fetch(`${hub}/tools/inspect/example.gguf`)).arrayBuffer());
  const report = await (await api(hub, {})).json();
  assert.equal(report.file_bytes, example.length);
  const sent = await (await fetch(`${hub}/api/v1/tools/inspect`, { method: "POST", body: example })).json();
  assert.deepEqual(sent.types, report.types);
  assert.equal(sent.parameter_count, report.parameter_count);
});

test("what a stranger may not have fetched is refused in a sentence, without asking for it", async (t) => {
  const { origin, requests } = await serveFile(t);
  const hub = await serve(t);
  for (const url of [`${origin}/x.gguf`, "http://169.254.169.254/latest/meta-data/", "https://localhost/x.gguf", "https://127.0.0.1/x",
    "https://[::1]/x", "https://2130706433/x", "http://huggingface.co/x", "https://huggingface.co.evil.example/x",
    "https://user:pass@huggingface.co/x", "file:///etc/passwd", "/etc/passwd", "content/site.yaml", "ftp://huggingface.co/x"]) {
    const answer = await api(hub, { url });
    assert.equal(answer.status, 400, url);
    const { errors } = await answer.json();
    assert.equal(errors[0].input, "url", url);
    if (!url.includes("@")) assert.match(errors[0].message, /on your own machine, slmhub inspect /, url);
    const page = await fetch(`${hub}/tools/inspect/?${new URLSearchParams({ url })}`);
    assert.equal(page.status, 400, url);
  }
  assert.equal(requests.length, 0);
});

test("an allowed host cannot lead elsewhere", async (t) => {
  const allowed = await serveFile(t);
  const secret = await serveFile(t);
  const hub = await serve(t, "--inspect-hosts", allowed.origin);
  for (const target of [`${secret.origin}/x.gguf`, "http://169.254.169.254/", "file:///etc/passwd", "https://127.0.0.1/"]) {
    const answer = await api(hub, { url: `${allowed.origin}/to?${encodeURIComponent(target)}` });
    assert.equal(answer.status, 400, target);
  }
  assert.equal(secret.requests.length, 0);
  const inside = await api(hub, { url: `${allowed.origin}/to?${encodeURIComponent(`${allowed.origin}/x.gguf`)}` });
  assert.equal(inside.status, 200);
});

test("the hub answers others while it waits for a slow file", async (t) => {
  const { origin } = await serveFile(t);
  const hub = await serve(t, "--inspect-hosts", origin, "--threads", "1");
  const slow = api(hub, { url: `${origin}/slow` });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const begun = performance.now();
  assert.equal((await fetch(`${hub}/healthz`)).status, 200);
  assert.ok(performance.now() - begun < 1000, "the event loop was blocked");
  assert.equal((await slow).status, 200);
});

/** Asks from another address of this machine than fetch does, as a second client. */
function asSecondClient(hub, path, { method = "GET", body } = {}) {
  return new Promise((resolve, reject) => {
    const asked = request(`${hub}${path}`, { method, localAddress: "127.0.0.2" }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, text: Buffer.concat(parts).toString() }));
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

test("a second client is served while the first one holds its share", async (t) => {
  const { origin } = await serveFile(t);
  const hub = await serve(t, "--inspect-hosts", origin);
  const held = [api(hub, { url: `${origin}/slow/1` }), api(hub, { url: `${origin}/slow/2` })];
  await new Promise((resolve) => setTimeout(resolve, 200));
  const refused = await api(hub, { url: `${origin}/x.gguf` });
  assert.equal(refused.status, 429);
  assert.equal(refused.headers.get("content-type"), "application/problem+json");
  assert.ok(Number(refused.headers.get("retry-after")) > 0);
  assert.match((await refused.json()).detail, /2 files are being read for you already/);
  const page = await fetch(`${hub}/tools/inspect/?${new URLSearchParams({ url: `${origin}/x.gguf` })}`);
  assert.equal(page.status, 429, "pages share with the API");
  assert.equal((await api(hub, {})).status, 200, "the example needs no reader");
  const query = new URLSearchParams({ url: `${origin}/x.gguf` });
  const second = await asSecondClient(hub, `/api/v1/tools/inspect?${query}`);
  assert.equal(second.status, 200, second.text);
  for (const answer of held) assert.equal((await answer).status, 200);
  assert.equal((await api(hub, { url: `${origin}/x.gguf` })).status, 200);
});

test("a client that asks too often is told when to come back", async (t) => {
  const { origin } = await serveFile(t);
  const hub = await serve(t, "--inspect-hosts", origin, "--inspect-per-minute", "3");
  const url = `${origin}/x.gguf`;
  for (let at = 0; at < 3; ++at) assert.equal((await api(hub, { url })).status, 200);
  const refused = await api(hub, { url });
  assert.equal(refused.status, 429);
  assert.ok(Number(refused.headers.get("retry-after")) <= 20);
  assert.equal((await asSecondClient(hub, `/api/v1/tools/inspect?${new URLSearchParams({ url })}`)).status, 200);
});

const post = (hub, body) => fetch(`${hub}/api/v1/tools/inspect`, { method: "POST", body });

/** Announces a body and sends the start of it; the answer may come before the rest would. */
function announce(hub, path, announcedBytes, start) {
  return new Promise((resolve, reject) => {
    const headers = { "content-length": announcedBytes };
    const asked = request(`${hub}${path}`, { method: "POST", headers }, (answer) => {
      resolve({ status: answer.statusCode, headers: answer.headers });
      asked.destroy();
    });
    asked.on("error", reject);
    asked.write(start);
  });
}

/** As long as the headers of models with large vocabularies: 12 MB. */
const largeHeader = () => {
  const tokens = Array.from({ length: 500_000 }, (_, at) => `piece of a word ${at}`.slice(0, 16));
  return gguf({ metadata: { "general.architecture": "llama", "llama.block_count": 2, "tokenizer.ggml.tokens": tokens } });
};

test("a header with a large vocabulary is taken, other addresses take no more than before", async (t) => {
  const large = largeHeader();
  assert.ok(large.length > 10 << 20, `${large.length} bytes`);
  const hub = await serve(t);
  const answer = await post(hub, large);
  assert.equal(answer.status, 200);
  assert.equal((await answer.json()).vocabulary_size, 500_000);
  for (const path of ["/api/v1/tools/size", "/mcp"]) {
    assert.equal((await announce(hub, path, large.length, "{")).status, 413, path);
  }
  assert.equal((await announce(hub, "/api/v1/tools/inspect", (64 << 20) + 1, "GGUF")).status, 413);
});

test("long bodies of one client do not add up, and others are still taken", async (t) => {
  const large = largeHeader();
  const hub = await serve(t, "--max-file-bytes", String(large.length), "--max-file-memory", String(2 * large.length + 1000));
  // Half of it and then silence: what has arrived is this client's share.
  const held = request(`${hub}/api/v1/tools/inspect`, { method: "POST", headers: { "content-length": large.length } });
  held.on("error", () => {});
  held.write(large.subarray(0, large.length - 1));
  await new Promise((resolve) => setTimeout(resolve, 500));
  const refused = await announce(hub, "/api/v1/tools/inspect", large.length, large.subarray(0, (1 << 20) + 50_000));
  assert.equal(refused.status, 503);
  assert.ok(Number(refused.headers["retry-after"]) > 0);
  const second = await asSecondClient(hub, "/api/v1/tools/inspect", { method: "POST", body: large });
  assert.equal(second.status, 200, second.text);
  held.destroy();
  await new Promise((resolve) => setTimeout(resolve, 200));
  assert.equal((await post(hub, large)).status, 200);
});

test("a body that stops arriving is given up after its time", async (t) => {
  const hub = await serve(t, "--body-seconds", "1");
  assert.equal((await announce(hub, "/api/v1/tools/inspect", 4 << 20, Buffer.alloc(2 << 20))).status, 408);
});

test("a start that is too short is answered with how much is needed, a body that is too long with 413", async (t) => {
  const hub = await serve(t, "--max-body-bytes", "200000", "--max-file-bytes", "250000");
  const short = await post(hub, file.subarray(0, 500));
  assert.equal(short.status, 422);
  const problem = await short.json();
  assert.ok(problem.needed_bytes > 500, JSON.stringify(problem));
  assert.match(problem.detail, /send at least the first/);
  assert.equal((await post(hub, Buffer.alloc(300_000))).status, 413);
  assert.equal((await post(hub, "<!doctype html>")).status, 422);
  assert.equal((await post(hub, safetensors({ a: { dtype: "F16", shape: [4], data_offsets: [0, 8] } }, 8))).status, 200);
});

test("an agent on the user's machine reads files there", async (t) => {
  const path = join(temporaryFolder(t), name);
  writeFileSync(path, file);
  const client = new Client({ name: "test", version: "1.0.0" });
  await client.connect(new StdioClientTransport({ command: program, args: ["mcp"] }));
  t.after(() => client.close());
  const { tools } = await client.listTools();
  assert.equal(tools.find((tool) => tool.name === "inspect").annotations.openWorldHint, true);
  const answer = await client.callTool({ name: "inspect", arguments: { url: path } });
  assert.equal(answer.structuredContent.card_model, "qwen3-4b");
  const { origin, requests } = await serveFile(t);
  const refused = await client.callTool({ name: "inspect", arguments: { url: `${origin}/x.gguf` } });
  assert.equal(refused.isError, true);
  assert.equal(requests.length, 0);
});
