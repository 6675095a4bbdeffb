// The API's description is valid, and every operation answers as described.

import assert from "node:assert/strict";
import test from "node:test";

import { createConfig, lintFromString } from "@redocly/openapi-core";
import Ajv2020 from "ajv/dist/2020.js";

import { serve } from "../support/slmhub.mjs";

const fetchDescription = async (origin) => (await fetch(`${origin}/api/v1/openapi.json`)).text();

test("the description has no finding of the linter", async (t) => {
  const origin = await serve(t);
  const config = await createConfig({ extends: ["recommended"] });
  const problems = await lintFromString({ source: await fetchDescription(origin), config });
  assert.deepEqual(problems.map((problem) => `${problem.ruleId}: ${problem.message} ${problem.location[0].pointer}`), []);
});

test("every operation answers its example as its schema says", async (t) => {
  const origin = await serve(t);
  const description = JSON.parse(await fetchDescription(origin));
  const ajv = new Ajv2020({ strict: false });
  for (const [path, { get: operation }] of Object.entries(description.paths)) {
    const query = new URLSearchParams();
    let address = path;
    for (const { name, in: place, example } of operation.parameters) {
      if (example === undefined) continue;
      if (place === "path") address = address.replace(`{${name}}`, encodeURIComponent(example));
      else query.set(name, example);
    }
    const response = await fetch(`${origin}${address}?${query}`);
    const text = await response.text();
    assert.equal(response.status, 200, `${address}?${query}: ${text}`);
    assert.match(response.headers.get("content-type"), /^application\/json/);
    const { schema } = operation.responses["200"].content["application/json"];
    const isValid = ajv.validate(schema, JSON.parse(text));
    assert.ok(isValid, `${address}: ${ajv.errorsText()}`);
    const documented = Object.keys(schema.properties ?? {}).sort();
    if (documented.length > 0) assert.deepEqual(Object.keys(JSON.parse(text)).sort(), documented, address);
  }
});

test("every tool takes its example in a body, as a form and as JSON, and answers as to GET", async (t) => {
  const origin = await serve(t);
  const { paths } = JSON.parse(await fetchDescription(origin));
  for (const [path, { post }] of Object.entries(paths).filter(([, operations]) => operations.post)) {
    for (const [type, { example }] of Object.entries(post.requestBody.content)) {
      if (example === undefined) continue;
      const body = type === "application/json" ? JSON.stringify(example) : new URLSearchParams(example).toString();
      const posted = await fetch(`${origin}${path}`, { method: "POST", headers: { "content-type": type }, body });
      assert.equal(posted.status, 200, `${path} ${type}`);
      const asked = await fetch(`${origin}${path}?${new URLSearchParams(example)}`);
      assert.deepEqual(await posted.json(), await asked.json(), `${path} ${type}`);
    }
  }
});

test("a mistake is a problem with the input it stands in", async (t) => {
  const origin = await serve(t);
  for (const [query, input] of [["model=phi-5", "model"], ["context=0", "context"], ["no-such=1", "no-such"]]) {
    const response = await fetch(`${origin}/api/v1/tools/size?${query}`);
    assert.equal(response.status, 400);
    assert.match(response.headers.get("content-type"), /^application\/problem\+json/);
    const problem = await response.json();
    assert.equal(problem.status, 400);
    assert.deepEqual(problem.errors.map((error) => error.input), [input]);
  }
});
