// The official client of the Model Context Protocol meets the hub over both transports.

import assert from "node:assert/strict";
import test from "node:test";

import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

import { program, serve } from "../support/slmhub.mjs";

const transports = {
  "standard input and output": () => new StdioClientTransport({ command: program, args: ["mcp"] }),
  "HTTP": async (t) => new StreamableHTTPClientTransport(new URL("/mcp", await serve(t))),
};

for (const [name, makeTransport] of Object.entries(transports)) {
  test(`an agent lists and calls tools over ${name}`, async (t) => {
    const client = new Client({ name: "test", version: "1.0.0" });
    await client.connect(await makeTransport(t));
    t.after(() => client.close());
    assert.equal(client.getServerVersion().name, "slmhub");
    const { tools } = await client.listTools();
    const size = tools.find((tool) => tool.name === "size");
    assert.equal(size.inputSchema.properties.context.minimum, 1);

    const answer = await client.callTool({ name: "size", arguments: { model: "microsoft/phi-4", context: "16K" } });
    assert.equal(answer.isError, false);
    assert.equal(answer.structuredContent.question.model, "phi-4");
    assert.ok(answer.structuredContent.weights_bytes > 8e9);
    assert.match(answer.content[0].text, /Weights/);

    const mistake = await client.callTool({ name: "size", arguments: { model: "phi-5" } });
    assert.equal(mistake.isError, true);
    assert.match(mistake.content[0].text, /nearest are/);
    const example = await client.callTool({ name: "inspect", arguments: {} });
    assert.equal(example.structuredContent.parameter_count, 90432);
    const refused = await client.callTool({ name: "inspect", arguments: { url: "https://169.254.169.254/latest" } });
    assert.equal(refused.isError, true);
    await assert.rejects(client.callTool({ name: "no-such-tool" }), /no tool/);
  });
}

test("a page of another origin is refused", async (t) => {
  const origin = await serve(t);
  const ping = { method: "POST", body: '{"jsonrpc":"2.0","id":1,"method":"ping"}' };
  const own = await fetch(`${origin}/mcp`, { ...ping, headers: { origin } });
  assert.deepEqual(await own.json(), { jsonrpc: "2.0", id: 1, result: {} });
  const foreign = await fetch(`${origin}/mcp`, { ...ping, headers: { origin: "https://evil.example" } });
  assert.equal(foreign.status, 403);
});

test("a notification is accepted without an answer", async (t) => {
  const origin = await serve(t);
  const body = '{"jsonrpc":"2.0","method":"notifications/initialized"}';
  const response = await fetch(`${origin}/mcp`, { method: "POST", body });
  assert.equal(response.status, 202);
  assert.equal(await response.text(), "");
});
