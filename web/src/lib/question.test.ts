import assert from "node:assert/strict";
import { test } from "node:test";
import { fileNameOf, fitsAddress, queryOf, questionOfLink, withQuestion } from "./question";

test("a form's fields become a query as browsers write it", () => {
  assert.equal(queryOf([["model", "Llama 3 8B"], ["note", "a&b"], ["empty", ""]]), "model=Llama+3+8B&note=a%26b&empty=");
  assert.equal(queryOf([]), "");
});

test("an address takes another question and keeps the rest", () => {
  assert.equal(withQuestion("https://hub.example/slmhub/tools/size/?a=1#top", "model=phi-4"), "https://hub.example/slmhub/tools/size/?model=phi-4#top");
  assert.equal(withQuestion("https://hub.example/tools/size/?a=1", ""), "https://hub.example/tools/size/");
});

test("only links to another question of this page are followed in place", () => {
  const page = "https://hub.example/tools/size/?model=phi-4";
  const cases: [string, string | null][] = [
    ["/tools/size/?context=1", "context=1"],
    ["/tools/size/", ""],
    ["?memory=8", "memory=8"],
    ["/tools/size/?memory=8#memory", null],
    ["/tools/other/?model=phi-4", null],
    ["https://elsewhere.example/tools/size/?a=1", null],
  ];
  for (const [href, question] of cases) assert.equal(questionOfLink(href, page), question, href);
});

test("questions that no server takes stay out of the address", () => {
  assert.ok(fitsAddress(queryOf([["trace", "0,1,1;".repeat(400)]])));
  assert.ok(!fitsAddress(queryOf([["trace", "0,1,1;".repeat(800)]])));
});

test("saved answers are named by their question", () => {
  assert.equal(fileNameOf("size", "model=phi-4&context=16384", "csv"), "slmhub-size-phi-4-16384.csv");
  assert.equal(fileNameOf("size", "", "json"), "slmhub-size.json");
  assert.equal(fileNameOf("size", "model=..%2F..%2Fetc", "json"), "slmhub-size-..-..-etc.json");
  assert.ok(fileNameOf("size", `model=${"x".repeat(500)}`, "json").length <= 85);
});
