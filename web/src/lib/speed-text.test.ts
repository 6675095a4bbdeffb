import assert from "node:assert/strict";
import test from "node:test";

import { shownWaitMs, stateText, tokensAt, tokensOf } from "./speed-text";

test("tokens put together are the text, about four for three words", () => {
  const text = "Before the first word it read your whole prompt at once: every token of it went through every layer.";
  const tokens = tokensOf(text);
  assert.equal(tokens.join(""), text);
  const words = text.split(" ").length;
  assert.ok(tokens.length > 1.2 * words && tokens.length < 1.6 * words, `${tokens.length} for ${words}`);
  assert.deepEqual(tokensOf(""), []);
});

test("tokens come after the wait, at the speed, until all are there", () => {
  const pace = { tokensPerSecond: 4, waitMs: 1000 };
  const cases = [[0, 0], [999, 0], [1000, 1], [1250, 2], [2000, 5], [60_000, 20]] as const;
  for (const [elapsedMs, count] of cases) assert.equal(tokensAt(elapsedMs, pace, 20), count, `${elapsedMs} ms`);
});

test("a long wait is shortened and says so", () => {
  const pace = { tokensPerSecond: 4, waitMs: 17_855 };
  assert.equal(shownWaitMs(pace), 6000);
  assert.equal(stateText(0, pace), "Reading your prompt: 18\u202fs, shortened here");
  assert.equal(stateText(0, { ...pace, waitMs: 840 }), "Reading your prompt: 0.8\u202fs");
  assert.equal(stateText(6000, pace), "");
});
