// Bundles the page code into web/dist: files named by their content, and assets.txt that lists them as
// `name<TAB>file<TAB>content-type`, one a line. The C++ build embeds that folder. Works with Node 18.

import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { iconsCss } from "./icons.mjs";

const web = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(web, "dist");
const require = createRequire(import.meta.url);
const assets = [];

function packageFile(name, file) {
  return path.join(path.dirname(require.resolve(`${name}/package.json`)), file);
}

function hashOf(bytes) {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}

/** Writes `bytes` as dist/stem.HASH.ext and lists it under `name`; returns the file's name. */
async function emit(name, bytes, contentType) {
  const { name: stem, ext } = path.parse(name);
  const file = `${stem}.${hashOf(bytes)}${ext}`;
  await writeFile(path.join(dist, file), bytes);
  assets.push({ name, file, contentType });
  return file;
}

// esbuild hashes the paths of its inputs too: below this folder they are the same on every machine.
const shared = { absWorkingDir: web, bundle: true, minify: true, write: false, legalComments: "none", logLevel: "warning", charset: "utf8" };

async function emitFonts() {
  const fonts = {
    "inter.woff2": packageFile("@fontsource-variable/inter", "files/inter-latin-wght-normal.woff2"),
    "inter-ext.woff2": packageFile("@fontsource-variable/inter", "files/inter-latin-ext-wght-normal.woff2"),
    "mono.woff2": packageFile("@fontsource-variable/jetbrains-mono", "files/jetbrains-mono-latin-wght-normal.woff2"),
  };
  const files = {};
  for (const [name, source] of Object.entries(fonts)) {
    files[name] = await emit(name, await readFile(source), "font/woff2");
  }
  return files;
}

/** The style sheet; its fonts stand beside it, so relative addresses hold under every base path. */
async function emitStyle(fonts) {
  const plugin = {
    name: "style",
    setup(builder) {
      builder.onResolve({ filter: /\.woff2$/ }, ({ path: name }) => ({ path: `./${fonts[name]}`, external: true }));
      builder.onResolve({ filter: /^icons\.css$/ }, () => ({ path: "icons.css", namespace: "icons" }));
      builder.onLoad({ filter: /.*/, namespace: "icons" }, async () => ({ contents: await iconsCss(packageFile), loader: "css" }));
    },
  };
  const result = await build({ ...shared, entryPoints: [path.join(web, "src/site.css")], plugins: [plugin] });
  return emit("site.css", result.outputFiles[0].contents, "text/css; charset=utf-8");
}

/** Mermaid in chunks of its own, fetched only by pages with a diagram. Its maths (KaTeX) is left out: ours is
    MathML, and its fonts would never be used. */
async function emitMermaid() {
  const plugin = {
    name: "without-katex",
    setup(builder) {
      builder.onResolve({ filter: /^katex$/ }, () => ({ path: "katex", namespace: "empty" }));
      builder.onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "export default {};" }));
    },
  };
  const result = await build({
    ...shared,
    entryPoints: { mermaid: path.join(web, "src/mermaid.ts") },
    outdir: dist,
    format: "esm",
    target: "es2022",
    splitting: true,
    entryNames: "[name].[hash]",
    chunkNames: "mermaid-[hash]",
    plugins: [plugin],
  });
  let entry = "";
  for (const { path: file, contents } of result.outputFiles) {
    const name = path.basename(file);
    await writeFile(path.join(dist, name), contents);
    const isEntry = name.startsWith("mermaid.");
    assets.push({ name: isEntry ? "mermaid.js" : name, file: name, contentType: "text/javascript; charset=utf-8" });
    if (isEntry) entry = name;
  }
  return entry;
}

/** The search dialog and its WebAssembly module (src/wasm/search_module.cpp), fetched when first used. */
async function emitSearch() {
  const module = await emit("search.wasm", await readFile(path.join(web, "../build/wasm/src/wasm/search.wasm")), "application/wasm");
  const result = await build({
    ...shared,
    entryPoints: [path.join(web, "src/search.ts")],
    define: { SEARCH_MODULE_FILE: JSON.stringify(module) },
    format: "esm",
    target: "es2022",
  });
  return emit("search.js", result.outputFiles[0].contents, "text/javascript; charset=utf-8");
}

async function emitScript(name, define, format = "iife") {
  const entryPoints = [path.join(web, "src", name.replace(".js", ".ts"))];
  const result = await build({ ...shared, entryPoints, define, format, target: "es2022" });
  return result.outputFiles[0].contents;
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });

const fonts = await emitFonts();
const style = await emitStyle(fonts);
const mermaid = await emitMermaid();
const search = await emitSearch();
const speed = await emit("speed.js", await emitScript("speed.js", {}), "text/javascript; charset=utf-8");
const site = await emitScript("site.js", {
  MERMAID_FILE: JSON.stringify(mermaid),
  SEARCH_FILE: JSON.stringify(search),
  SPEED_FILE: JSON.stringify(speed),
});
const siteFile = await emit("site.js", site, "text/javascript; charset=utf-8");
await emit("tools.js", await emitScript("tools.js", {}, "esm"), "text/javascript; charset=utf-8");
for (const name of ["slm.wasm", "files.wasm"]) {
  await emit(name, await readFile(path.join(web, "../build/wasm/src/wasm", name)), "application/wasm");
}
await emit("icon.svg", await readFile(path.join(web, "src/icon.svg")), "image/svg+xml");

// The service worker is served as /sw.js: its name stays, its version changes with what it keeps.
const kept = [style, siteFile, fonts["inter.woff2"], fonts["mono.woff2"]];
const worker = await emitScript("sw.js", {
  KEPT_FILES: JSON.stringify(kept),
  VERSION: JSON.stringify(hashOf(kept.join("\n"))),
});
await writeFile(path.join(dist, "sw.js"), worker);
assets.push({ name: "sw.js", file: "sw.js", contentType: "text/javascript; charset=utf-8" });

const lines = assets.map(({ name, file, contentType }) => `${name}\t${file}\t${contentType}\n`).sort();
await writeFile(path.join(dist, "assets.txt"), lines.join(""));
