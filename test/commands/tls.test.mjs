// TLS: the certificate of the settings, pages over it, and nothing without it.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { get } from "node:https";
import { connect } from "node:net";
import { join } from "node:path";
import test from "node:test";

import { run, serveOver, temporaryFolder } from "../support/slmhub.mjs";

function makeCertificate(folder) {
  const files = { key: join(folder, "key.pem"), certificate: join(folder, "certificate.pem") };
  const made = spawnSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
    "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", files.key, "-out", files.certificate], { encoding: "utf8" });
  assert.equal(made.status, 0, made.stderr);
  return files;
}

function fetchOver(ca, url) {
  return new Promise((resolve, reject) => {
    get(url, { ca, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text) => (body += text));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    }).on("error", reject);
  });
}

test("pages come over TLS with the given certificate, and the browser is told to stay there", async (t) => {
  const { key, certificate } = makeCertificate(temporaryFolder(t));
  const ca = readFileSync(certificate);
  const isReady = (url) => fetchOver(ca, url).then(({ status }) => status === 200, () => false);
  const origin = await serveOver({ scheme: "https", isReady }, t, "--tls-cert", certificate, "--tls-key", key);
  const page = await fetchOver(ca, `${origin}/start-here/`);
  assert.equal(page.status, 200);
  assert.match(page.headers["strict-transport-security"], /max-age=\d+/);
  assert.ok(page.body.includes(`<link rel="canonical" href="${origin}/start-here/">`));
});

test("a client that speaks plain HTTP to the TLS port is let go without an answer", async (t) => {
  const { key, certificate } = makeCertificate(temporaryFolder(t));
  const ca = readFileSync(certificate);
  const isReady = (url) => fetchOver(ca, url).then(({ status }) => status === 200, () => false);
  const origin = await serveOver({ scheme: "https", isReady }, t, "--tls-cert", certificate, "--tls-key", key);
  const answer = await new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(Number(new URL(origin).port), "127.0.0.1", () => socket.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
    socket.on("data", (bytes) => (text += bytes.toString("latin1"))).on("close", () => resolve(text)).on("error", reject);
  });
  assert.ok(!answer.includes("HTTP/1.1 200"), answer);
  assert.ok(await isReady(`${origin}/readyz`));
});

test("a certificate that cannot be read is said before anything is served", (t) => {
  const folder = temporaryFolder(t);
  const result = run("serve", "--listen", "127.0.0.1:0", "--data", folder, "--tls-cert", join(folder, "none.pem"),
    "--tls-key", join(folder, "none.pem"));
  assert.equal(result.status, 3);
  assert.match(result.stderr, /cannot use the certificate .*none\.pem/);
});
