// Looks at a site as a reader's browser does: which addresses a page names, and which file an address is.

import { readFileSync } from "node:fs";

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", apos: "'" };
const unescape = (text) => text.replace(/&(amp|lt|gt|quot|#39|apos);/g, (_, name) => entities[name]);

/** What a page's elements point at: values of href and src, and the addresses inside srcset. */
export function targetsOf(html) {
  const visible = html.replace(/<(script|style)\b([^>]*)>[\s\S]*?<\/\1>/g, "<$1$2>");
  const single = [...visible.matchAll(/<[a-z][^>]*?\s(?:href|src|poster)="([^"]*)"/g)].map((match) => match[1]);
  const sets = [...visible.matchAll(/\ssrcset="([^"]*)"/g)].flatMap((match) =>
    match[1].split(",").map((part) => part.trim().split(/\s+/)[0]));
  return [...single, ...sets].map(unescape);
}

/** The ids of a page. */
export function idsOf(html) {
  return new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((match) => unescape(match[1])));
}

/** "learn/index.html" -> "/learn/"; "sitemap.xml" -> "/sitemap.xml". */
export function addressOf(file) {
  return `/${file}`.replace(/\/index\.html$/, "/");
}

/** "/learn/" -> "learn/index.html". */
export function fileOf(address) {
  const path = decodeURIComponent(address).slice(1);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** Rows of allow.txt. */
export function readAllowList(path) {
  return readFileSync(path, "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("#")).map((line) => {
    const [, kind, pattern, reason] = /^(\S+)\s+(\S+)\s+(.+)$/.exec(line);
    const expression = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")).join(".*");
    return { kind, reason, matches: (address) => new RegExp(`^${expression}$`).test(address) };
  });
}
