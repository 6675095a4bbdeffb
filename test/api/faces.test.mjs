// One question, the same numbers: command line, JSON API, agent, page. (The live page is compared with the
// native program in test/wasm.)

import assert from "node:assert/strict";
import test from "node:test";

import { run, serve } from "../support/slmhub.mjs";

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
