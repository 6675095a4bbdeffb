// Every command that the README names exists, explains itself, and takes the flags shown.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import test from "node:test";

import { program } from "../support/slmhub.mjs";

const readme = readFileSync("README.md", "utf8");
const commands = new Set([...readme.matchAll(/(?:^|`)((?:script\/[a-z]+|slmhub)(?: [^`#\n]*)?)/gm)].map((match) =>
  match[1].trim()));

test("the README opens with its two commands", () => {
  assert.ok(commands.has("script/server") && commands.has("script/test"), [...commands].join(", "));
});

for (const command of commands) {
  test(`README: ${command}`, () => {
    const words = command.split(" ");
    const name = words[0] === "slmhub" ? program : words[0];
    const subcommand = words[0] === "slmhub" && words[1] && !words[1].startsWith("-") ? [words[1]] : [];
    const help = spawnSync(name, [...subcommand, "--help"], { encoding: "utf8" });
    assert.equal(help.status, 0, help.stderr);
    for (const flag of words.filter((word) => word.startsWith("--"))) {
      assert.ok(help.stdout.includes(flag), `${name} --help does not mention ${flag}:\n${help.stdout}`);
    }
  });
}
