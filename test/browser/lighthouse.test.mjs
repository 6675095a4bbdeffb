// Lighthouse on one page of every kind of the served site. Performance is measured on a machine that does other
// work at the same time, so it has some room; bench/lighthouse shows all figures.

import assert from "node:assert/strict";
import { test } from "node:test";
import { serve } from "../support/slmhub.mjs";
import { startLighthouse } from "./lighthouse.mjs";
import { pageKinds } from "./page-kinds.mjs";

const leastPerformance = 95;
// Results of a search are not for search engines: the page asks them to pass.
const unindexed = new Set(["search"]);

test("every page kind has full marks", { timeout: 900_000 }, async (t) => {
  const origin = await serve(t);
  const { scores, stop } = await startLighthouse();
  t.after(stop);
  for (const [name, address] of Object.entries(pageKinds)) {
    const { scores: found, mistakes } = await scores(`${origin}/${address}`);
    const { performance, ...others } = found;
    if (unindexed.has(name)) delete others.seo;
    const wrong = performance < leastPerformance || Object.values(others).some((score) => score < 100);
    assert.ok(!wrong, `${name}: ${JSON.stringify(found)}\n${mistakes.join("\n")}`);
  }
});
