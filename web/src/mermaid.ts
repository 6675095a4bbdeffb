// Draws the diagrams of a page in the hub's colours. A bundle of its own: see diagrams.ts.

import mermaid from "mermaid";

/** Replaces the source in each node by its picture. */
export async function draw(nodes: HTMLElement[], isDark: boolean): Promise<void> {
  const style = getComputedStyle(document.documentElement);
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    theme: isDark ? "dark" : "neutral",
    fontFamily: style.getPropertyValue("--sans"),
  });
  await mermaid.run({ nodes });
}
