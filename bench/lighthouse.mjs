// The program behind bench/lighthouse.
//
// Lighthouse's four scores (of 100) of one page of every kind, served by build/release/slmhub, or SLMHUB; a phone on
// a slow network as Lighthouse imagines one, best of three.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { categories, startLighthouse } from "../test/browser/lighthouse.mjs";
import { pageKinds } from "../test/browser/page-kinds.mjs";

const port = 8399;
const origin = `http://127.0.0.1:${port}`;
const data = mkdtempSync(join(tmpdir(), "slmhub-lighthouse-"));
const server = spawn(process.env.SLMHUB ?? "build/release/slmhub", ["serve", "--listen", `127.0.0.1:${port}`, "--data", data], {
  stdio: "ignore",
});
const isReady = () => fetch(`${origin}/readyz`).then((response) => response.ok, () => false);
while (server.exitCode === null && !(await isReady())) await new Promise((resolve) => setTimeout(resolve, 100));

const { scores, stop } = await startLighthouse();
process.stdout.write(`| page | ${categories.join(" | ")} |\n|---|${"---:|".repeat(categories.length)}\n`);
try {
  for (const [name, address] of Object.entries(pageKinds)) {
    const { scores: found } = await scores(`${origin}/${address}`);
    process.stdout.write(`| ${name}, \`/${address}\` | ${categories.map((category) => found[category]).join(" | ")} |\n`);
  }
} finally {
  stop();
  server.kill("SIGTERM");
  rmSync(data, { recursive: true, force: true });
}
