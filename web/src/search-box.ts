// `/`, Ctrl-K and the link in the header open the search dialog; its code is fetched when it is first used. Without
// it the link leads to the page of results.

import { isTyping } from "./keys-dialog";

interface Search {
  openSearch(base: URL): void;
  answerPage(base: URL, results: HTMLElement, query: string): Promise<void>;
}

/** "/slmhub/models/qwen-3b/" -> "models qwen 3b" */
function wordsOf(path: string): string {
  return decodeURIComponent(path).replace(/\.\w+$/, "").split(/[^\p{L}\p{N}.]+/u).filter(Boolean).join(" ");
}

export function addSearchBox(module: URL, base: URL): void {
  const load = () => import(module.href) as Promise<Search>;
  const open = () => void load().then((search) => search.openSearch(base), () => location.assign(new URL("search/", base)));

  document.querySelector(".search-link")?.addEventListener("click", (event) => {
    const { ctrlKey, metaKey, shiftKey, button } = event as MouseEvent;
    if (ctrlKey || metaKey || shiftKey || button !== 0) return;
    event.preventDefault();
    open();
  });
  addEventListener("keydown", (event) => {
    const isCtrlK = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
    const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    if (!isCtrlK && !isSlash) return;
    event.preventDefault();
    open();
  });

  // An export has no server that could have answered into the page.
  const results = document.querySelector<HTMLElement>("[data-search-results]");
  const query = new URLSearchParams(location.search).get("q") ?? "";
  if (results && results.dataset.searchResults === "" && query.trim() !== "") {
    document.querySelector<HTMLInputElement>(".search-form input")!.value = query;
    void load().then((search) => search.answerPage(base, results, query));
  }
  const missing = document.querySelector<HTMLInputElement>(".not-found .search-form input");
  if (missing) missing.value = wordsOf(location.pathname.slice(base.pathname.length));
}
