// Pages that were read can be read again without a network.

export function registerWorker(base: URL): void {
  if (!("serviceWorker" in navigator) || "watch" in document.documentElement.dataset) return;
  const register = () => {
    navigator.serviceWorker.register(new URL("sw.js", base), { scope: base.pathname }).catch(() => {
      // Refused (private window, blocked storage): the site works as before, with a network.
    });
  };
  if (document.readyState === "complete") register();
  else addEventListener("load", register);
}
