// A plain file server, as a static host is one: files under a folder, index.html for folders, 404.html for the
// rest. Used by the browser suite and by script/shots.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import path from "node:path";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

// What `slmhub serve` sends, so that nothing here needs more than it allows: src/app/content_security_policy.cpp.
const policyOf = (bytes) => [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  bytes.includes('class="mermaid"') ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-src https://www.youtube-nocookie.com",
  "form-action 'self'",
  "base-uri 'none'",
].join("; ");

/** Serves `folder` under `base` ("" or "/slmhub"); gives the address of the site and a way to stop. */
export async function serve(folder, base = "") {
  const root = path.resolve(folder);
  const answer = async (url) => {
    const { pathname } = new URL(url, "http://localhost");
    if (!pathname.startsWith(`${base}/`)) return { status: 404, file: path.join(root, "404.html") };
    const name = decodeURIComponent(pathname.slice(base.length));
    const file = path.join(root, path.normalize(name.endsWith("/") ? `${name}index.html` : name));
    return { status: 200, file: file.startsWith(root + path.sep) ? file : path.join(root, "404.html") };
  };
  const server = createServer(async (request, response) => {
    let { status, file } = await answer(request.url);
    let bytes = await readFile(file).catch(() => null);
    if (bytes === null) {
      status = 404;
      file = path.join(root, "404.html");
      bytes = await readFile(file).catch(() => Buffer.from("not found"));
    }
    const type = types[path.extname(file)] ?? "application/octet-stream";
    response.writeHead(status, { "content-type": type, "content-security-policy": policyOf(bytes) });
    response.end(bytes);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${server.address().port}${base}/`;
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url, stop };
}
