// Icons as CSS masks, made from lucide's drawings: `<span class="icon icon-moon" aria-hidden="true"></span>`.
// They take the colour of the text, cost no request, and are fetched once for the whole site.

import { readFile } from "node:fs/promises";

const names = [
  "arrow-right",
  "calendar",
  "check",
  "chevron-right",
  "circle-alert",
  "clock",
  "copy",
  "info",
  "lightbulb",
  "list",
  "menu",
  "moon",
  "octagon-alert",
  "pencil",
  "search",
  "sun",
  "triangle-alert",
  "x",
];

/** One line of SVG, small enough for an address in CSS. */
function compact(svg) {
  return svg
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/\s*(class|width|height)="[^"]*"(?=[\s\S]*?viewBox)/g, "")
    .replace(/\s+/g, " ")
    .replace(/> </g, "><")
    .replace(/ \/>/g, "/>")
    .trim();
}

function address(svg) {
  const escaped = svg.replace(/"/g, "'").replace(/%/g, "%25").replace(/#/g, "%23").replace(/</g, "%3C").replace(/>/g, "%3E");
  return `url("data:image/svg+xml,${escaped}")`;
}

export async function iconsCss(packageFile) {
  const variables = [];
  const classes = [];
  for (const name of names) {
    const svg = compact(await readFile(packageFile("lucide-static", `icons/${name}.svg`), "utf8"));
    variables.push(`--icon-${name}:${address(svg)};`);
    classes.push(`.icon-${name}{--icon:var(--icon-${name})}`);
  }
  // White, for the round button of a video, where a mask would cut out the circle.
  const play = compact(await readFile(packageFile("lucide-static", "icons/play.svg"), "utf8"));
  variables.push(`--icon-play:${address(play.replaceAll("currentColor", "white").replace('fill="none"', 'fill="white"'))};`);
  return `@layer components{:root{${variables.join("")}}${classes.join("")}}`;
}
