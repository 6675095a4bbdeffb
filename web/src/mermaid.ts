// Draws the diagrams of a page in the hub's colours. A bundle of its own: see diagrams.ts.

import mermaid from "mermaid";

// Custom properties hold light-dark(…); only a computed colour is one that Mermaid can reckon with.
function readColours<Name extends string>(names: Record<Name, string>): Record<Name, string> {
  const probe = document.body.appendChild(document.createElement("span"));
  const colours = { ...names };
  for (const name of Object.keys(names) as Name[]) {
    probe.style.color = `var(${names[name]})`;
    colours[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return colours;
}

/** Replaces the source in each node by its picture. */
export async function draw(nodes: HTMLElement[], isDark: boolean): Promise<void> {
  const colours = readColours({
    background: "--page",
    edgeLabelBackground: "--page",
    primaryColor: "--surface",
    secondaryColor: "--surface",
    tertiaryColor: "--surface",
    primaryTextColor: "--text",
    secondaryTextColor: "--text",
    tertiaryTextColor: "--text",
    textColor: "--text",
    primaryBorderColor: "--line-strong",
    secondaryBorderColor: "--line-strong",
    tertiaryBorderColor: "--line-strong",
    lineColor: "--quiet",
  });
  const fontFamily = getComputedStyle(document.documentElement).getPropertyValue("--sans");
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    theme: "base",
    themeVariables: { ...colours, darkMode: isDark, fontFamily },
    fontFamily,
  });
  await mermaid.run({ nodes });
}
