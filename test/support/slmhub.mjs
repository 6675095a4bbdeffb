// Runs the program for tests: the release build, or the one that SLMHUB names.

import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

export const program = process.env.SLMHUB ?? "build/release/slmhub";

/** Runs `slmhub …` to its end. */
export function run(...args) {
  const result = spawnSync(program, args, { encoding: "utf8", timeout: 120_000 });
  if (result.error) throw result.error;
  return result;
}

/** A folder for one test; `t` removes it. */
export function temporaryFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), "slmhub-test-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes {"a/b.md": "text"} below `folder`. */
export function writeFiles(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Paths of all files below `folder`, relative, with forward slashes, sorted. */
export function filesBelow(folder, at = folder) {
  return readdirSync(at, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(at, entry.name);
      return entry.isDirectory() ? filesBelow(folder, path) : [relative(folder, path)];
    })
    .sort();
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const plainText = { scheme: "http", isReady: (url) => fetch(url).then((response) => response.ok, () => false) };

/** Starts `slmhub serve …` and waits until it is ready; `t` ends it. Gives its origin, "http://127.0.0.1:PORT". */
export const serve = (t, ...args) => serveOver(plainText, t, ...args);

/** The same over another scheme: `isReady(url)` says whether the server answers there. */
export async function serveOver({ scheme, isReady }, t, ...args) {
  const port = await freePort();
  const server = spawn(program, ["serve", "--listen", `127.0.0.1:${port}`, "--data", temporaryFolder(t), ...args]);
  let printed = "";
  for (const stream of [server.stdout, server.stderr]) {
    stream.on("data", (bytes) => (printed = (printed + bytes).slice(-4000)));
  }
  const ended = new Promise((resolve) => server.once("exit", resolve));
  t.after(async () => {
    server.kill("SIGTERM");
    await ended;
  });
  const origin = `${scheme}://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 300; ++attempt) {
    if (server.exitCode !== null) throw new Error(`slmhub serve ended with ${server.exitCode}:\n${printed}`);
    if (await isReady(`${origin}/readyz`)) return origin;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`slmhub serve was not ready within 30 s:\n${printed}`);
}
