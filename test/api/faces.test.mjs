// One question, the same numbers: command line, JSON API, agent, page. (The live page is compared with the
// native program in test/wasm.)

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";

import { run, serve, temporaryFolder } from "../support/slmhub.mjs";

const trace = "content/tools/requests.csv";

/** Examples of every tool, from the API's own description. */
async function examplesOf(origin) {
  const { paths } = await (await fetch(`${origin}/api/v1/openapi.json`)).json();
  return Object.entries(paths)
    .filter(([path]) => path.startsWith("/api/v1/tools/"))
    .map(([path, { get }]) => ({
      tool: path.split("/").at(-1),
      parameters: Object.fromEntries(
        get.parameters.filter(({ example }) => example !== undefined).map(({ name, example }) => [name, example])),
    }));
}

test("every tool answers its example alike in every face", async (t) => {
  const origin = await serve(t);
  for (const { tool, parameters } of await examplesOf(origin)) {
    const query = new URLSearchParams(parameters);
    const api = await (await fetch(`${origin}/api/v1/tools/${tool}?${query}`)).json();

    const flags = Object.entries(parameters).flatMap(([name, text]) => [`--${name}`, text]);
    const command = run(tool, ...flags, "--format", "json");
    assert.equal(command.status, 0, command.stderr);
    assert.deepEqual(JSON.parse(command.stdout), api, `${tool}: command line`);

    const call = { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: tool, arguments: parameters } };
    const agent = await (await fetch(`${origin}/mcp`, { method: "POST", body: JSON.stringify(call) })).json();
    assert.deepEqual(agent.result.structuredContent, api, `${tool}: agent`);

    const { paths } = await (await fetch(`${origin}/api/v1/openapi.json`)).json();
    const address = paths[`/api/v1/tools/${tool}`].get["x-page"];
    const page = await (await fetch(`${origin}${address}?${query}`)).text();
    const sentence = api.summary.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    assert.ok(page.includes(sentence), `${tool}: the page lacks "${api.summary}"`);
  }
});

test("a trace in a file is answered alike by command, form, JSON, agent and page", async (t) => {
  const origin = await serve(t);
  const question = { model: "qwen3-0.6b", device: "raspberry-pi-5-8gb", batch: "4" };
  const rows = readFileSync(trace, "utf8");
  const api = `${origin}/api/v1/tools/simulate`;
  const asked = await (await fetch(`${api}?${new URLSearchParams({ ...question, trace: rows })}`)).json();
  assert.equal(asked.replay_requests, 10);

  const flags = Object.entries(question).flatMap(([name, text]) => [`--${name}`, text]);
  const command = run("simulate", ...flags, "--trace", trace, "--format", "json");
  assert.equal(command.status, 0, command.stderr);
  assert.deepEqual(JSON.parse(command.stdout), asked, "command line");

  const form = await fetch(api, { method: "POST", body: new URLSearchParams({ ...question, trace: rows }) });
  assert.deepEqual(await form.json(), asked, "form");
  const headers = { "content-type": "application/json" };
  const json = await fetch(api, { method: "POST", headers, body: JSON.stringify({ ...question, batch: 4, trace: rows }) });
  assert.deepEqual(await json.json(), asked, "JSON");

  const params = { name: "simulate", arguments: { ...question, trace: rows } };
  const call = { jsonrpc: "2.0", id: 1, method: "tools/call", params };
  const agent = await (await fetch(`${origin}/mcp`, { method: "POST", body: JSON.stringify(call) })).json();
  assert.deepEqual(agent.result.structuredContent, asked, "agent");

  const page = await (await fetch(`${origin}/tools/simulate/?${new URLSearchParams({ ...question, trace: rows })}`)).text();
  assert.ok(page.includes("Requests over time"), "page");
});

test("ten thousand requests are replayed, more and wrong ones are refused by their line", async (t) => {
  const origin = await serve(t);
  const post = (trace) => fetch(`${origin}/api/v1/tools/simulate`, { method: "POST", body: new URLSearchParams({ trace }) });
  const rows = Array.from({ length: 10_000 }, (_, at) => `${at},500,100`);
  const answer = await post(rows.join("\n"));
  assert.equal(answer.status, 200);
  assert.equal((await answer.json()).replay_requests, 10_000);
  const wrong = await post([...rows.slice(0, 6000), "x,1,1"].join("\n"));
  assert.equal(wrong.status, 400);
  assert.match((await wrong.json()).errors[0].message, /^line 6001 of the trace: expected seconds/);
  assert.match((await (await post([...rows, "10000,1,1"].join("\n"))).json()).detail, /at most 10,000/);

  const path = join(temporaryFolder(t), "long.csv");
  writeFileSync(path, "0,1,1\n".repeat(200_000));
  assert.equal(run("simulate", "--trace", path).status, 3);
  assert.match(run("simulate", "--trace", "0,512,128").stderr, /0,512,128/);
});
