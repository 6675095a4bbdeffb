import assert from "node:assert/strict";
import { test } from "node:test";
import { currentHeading } from "./headings";
import { routeOf } from "./offline";
import { read, write } from "./storage";
import { rememberedTab, tabAfterKey } from "./tabs";
import { otherTheme, parseTheme } from "./theme";

test("tabAfterKey goes round in both directions and leaves other keys alone", () => {
  const rows: [string, number, number | null][] = [
    ["ArrowRight", 0, 1],
    ["ArrowRight", 2, 0],
    ["ArrowLeft", 0, 2],
    ["Home", 2, 0],
    ["End", 0, 2],
    ["Enter", 0, null],
    ["a", 1, null],
  ];
  for (const [key, current, expected] of rows) assert.equal(tabAfterKey(key, current, 3), expected, key);
});

test("rememberedTab falls back to the first", () => {
  assert.equal(rememberedTab(["macOS", "Linux"], "Linux"), 1);
  assert.equal(rememberedTab(["macOS", "Linux"], "Windows"), 0);
  assert.equal(rememberedTab(["macOS", "Linux"], null), 0);
});

test("currentHeading is the last one above the line", () => {
  const rows: [number[], boolean, number][] = [
    [[200, 400], false, 0],
    [[96, 400], false, 0],
    [[-500, 90, 700], false, 1],
    [[-500, -200, 700], true, 2],
  ];
  for (const [tops, isAtEnd, expected] of rows) assert.equal(currentHeading(tops, 96, isAtEnd), expected, String(tops));
});

test("parseTheme takes nothing but the two themes", () => {
  assert.equal(parseTheme("dark"), "dark");
  for (const stored of [null, "", "Dark", "auto"]) assert.equal(parseTheme(stored), null);
  assert.equal(otherTheme("dark"), "light");
});

test("the worker keeps pages and assets and stays out of the rest", () => {
  const scope = "https://example.org/slmhub/";
  const rows: [string, string, boolean, string][] = [
    ["GET", `${scope}`, true, "page"],
    ["GET", `${scope}learn/x/?memory=8`, true, "page"],
    ["GET", `${scope}apiary/`, true, "page"],
    ["GET", `${scope}assets/site.0123.css`, false, "asset"],
    ["GET", `${scope}images/kv.svg`, false, "page"],
    ["GET", `${scope}api/v1/models`, false, "network"],
    ["GET", `${scope}api/v1/models`, true, "network"],
    ["GET", `${scope}_watch`, false, "network"],
    ["GET", `${scope}_watch?x`, false, "network"],
    ["POST", `${scope}learn/`, true, "network"],
    ["GET", "https://example.org/other/", true, "network"],
    ["GET", "https://elsewhere.org/a.png", false, "network"],
    ["GET", `${scope}data.csv`, false, "network"],
  ];
  for (const [method, url, isPage, route] of rows) {
    assert.equal(routeOf({ method, url, scope, isPage }), route, `${method} ${url}`);
  }
});

test("storage that refuses is as if it were empty", () => {
  const refuse = () => {
    throw new Error("blocked");
  };
  assert.equal(read(refuse, "key"), null);
  write(refuse, "key", "value");
  const map = new Map<string, string>();
  const storage = { getItem: (key: string) => map.get(key) ?? null, setItem: (key: string, value: string) => void map.set(key, value) };
  write(() => storage, "key", "value");
  assert.equal(read(() => storage, "key"), "value");
});
