// Fetches Mermaid only where the page has a diagram; its source stays readable where that fails.

interface Drawing {
  draw(nodes: HTMLElement[], isDark: boolean): Promise<void>;
}

export function loadDiagrams(module: URL): void {
  const nodes = [...document.querySelectorAll<HTMLElement>("pre.mermaid")];
  if (nodes.length === 0) return;
  const observer = new IntersectionObserver(
    async (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      const { draw } = (await import(module.href)) as Drawing;
      const isDark = getComputedStyle(document.documentElement).colorScheme === "dark";
      await draw(nodes, isDark || (!document.documentElement.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches));
    },
    { rootMargin: "600px" },
  );
  nodes.forEach((node) => observer.observe(node));
}
