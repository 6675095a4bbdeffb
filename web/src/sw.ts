// The service worker, served at BASE/sw.js. Pages come from the network and are kept; without a network the
// kept page answers. Files under assets/ are named by their content and come from the cache first.

import { routeOf } from "./lib/offline";

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends WorkerEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  registration: { scope: string };
  clients: { claim(): Promise<void>; matchAll(): Promise<readonly { url: string }[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: WorkerEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
}

const worker = self as unknown as Worker;
const scope = worker.registration.scope;
const prefix = `slm-${new URL(scope).pathname}-`;
const assetsCache = `${prefix}assets-${VERSION}`;
const pagesCache = `${prefix}pages`;
const pageLimit = 200;

const offlineHtml = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>No network</title>
<link rel="stylesheet" href="${scope}assets/${KEPT_FILES[0]}">
<main><div class="not-found"><h1>No network</h1><p class="lead">This page was not read before, so it is not kept here.
Pages that you have read open without a network.</p><p class="actions"><a class="button" href="${scope}">Home</a></p></div></main>`;

async function keep(cacheName: string, request: Request | string, answer: Response): Promise<void> {
  if (!answer.ok || answer.type !== "basic" || answer.redirected) return;
  const cache = await caches.open(cacheName);
  await cache.put(request, answer);
  if (cacheName !== pagesCache) return;
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - pageLimit)).map((old) => cache.delete(old)));
}

async function fromCacheFirst(event: FetchEvent): Promise<Response> {
  const kept = await caches.match(event.request);
  if (kept) return kept;
  const answer = await fetch(event.request);
  event.waitUntil(keep(assetsCache, event.request, answer.clone()));
  return answer;
}

async function fromNetworkFirst(event: FetchEvent): Promise<Response> {
  try {
    const answer = await fetch(event.request);
    event.waitUntil(keep(pagesCache, event.request, answer.clone()));
    return answer;
  } catch (error) {
    const kept = await caches.match(event.request, { ignoreSearch: true });
    if (kept) return kept;
    if (event.request.mode !== "navigate") throw error;
    return new Response(offlineHtml, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
  }
}

async function install(): Promise<void> {
  const cache = await caches.open(assetsCache);
  await cache.addAll(KEPT_FILES.map((file) => `${scope}assets/${file}`));
  await worker.skipWaiting();
}

/** Drops what older versions kept and keeps the page from which the worker was installed. */
async function activate(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(`${prefix}assets-`) && name !== assetsCache) await caches.delete(name);
  }
  await worker.clients.claim();
  for (const { url } of await worker.clients.matchAll()) {
    const page = url.split("#")[0]!;
    await keep(pagesCache, page, await fetch(page));
  }
}

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("fetch", (event) => {
  const { method, url, mode } = event.request;
  const route = routeOf({ method, url, scope, isPage: mode === "navigate" });
  if (route === "asset") event.respondWith(fromCacheFirst(event));
  if (route === "page") event.respondWith(fromNetworkFirst(event));
});
