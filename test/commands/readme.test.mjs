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
    // "slmhub models list --task code": the words before the first flag that are not values of one.
    const firstFlag = words.findIndex((word) => word.startsWith("-"));
    const subcommands = words[0] === "slmhub" ? words.slice(1, firstFlag < 0 ? undefined : firstFlag) : [];
    const help = spawnSync(name, [...subcommands, "--help"], { encoding: "utf8" });
    assert.equal(help.status, 0, help.stderr);
    for (const flag of words.filter((word) => word.startsWith("--"))) {
      assert.ok(help.stdout.includes(flag), `${name} --help does not mention ${flag}:\n${help.stdout}`);
    }
  });
}
