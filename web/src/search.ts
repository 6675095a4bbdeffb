// The search dialog: a box, and under it the answer that the WebAssembly module draws as the reader types. The
// same code answers in the page of results on a static export.

import { SearchClient, type SearchModule, type SearchParts } from "./lib/search-client";

const dialogHits = 8;
const pageHits = 20;

async function unpack(response: Response): Promise<Uint8Array> {
  const stream = response.body!.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function partsOf(base: URL): SearchParts {
  return {
    async module() {
      const response = await fetch(new URL(`assets/${SEARCH_MODULE_FILE}`, base));
      const { instance } = await WebAssembly.instantiate(await response.arrayBuffer(), {});
      (instance.exports._initialize as () => void)();
      return instance.exports as unknown as SearchModule;
    },
    async file(name, again) {
      const response = await fetch(new URL(`search/index/${name}`, base), { cache: again ? "reload" : "default" });
      if (!response.ok) throw new Error(`${name}: ${response.status}`);
      return unpack(response);
    },
  };
}

let client: SearchClient | null = null;

function clientOf(base: URL): SearchClient {
  client ??= new SearchClient(partsOf(base), base.pathname.slice(0, -1));
  return client;
}

export function answerPage(base: URL, results: HTMLElement, query: string): Promise<void> {
  return clientOf(base).ask(query, "page", pageHits, (html) => {
    results.innerHTML = html;
  });
}

/** A combobox: the box keeps the focus, the arrow keys walk through the options below it. */
class SearchDialog {
  #base: URL;
  #dialog = document.createElement("dialog");
  #input: HTMLInputElement;
  #list: HTMLElement;
  #status: HTMLElement;
  #chosen = -1;

  constructor(base: URL) {
    this.#base = base;
    this.#dialog.className = "search-dialog";
    this.#dialog.setAttribute("aria-label", "Search");
    this.#dialog.innerHTML = `<form class="search-dialog-box" method="get">
        <span class="icon icon-search" aria-hidden="true"></span>
        <input type="search" name="q" role="combobox" aria-label="Search" aria-expanded="true" aria-controls="search-list"
          aria-autocomplete="list" maxlength="256" autocomplete="off" autocapitalize="off" spellcheck="false"
          placeholder="Models, pages, “3B apache”, “fits 8 GB”">
        <button class="icon-button" type="button" aria-label="Close"><span class="icon icon-x" aria-hidden="true"></span></button>
      </form>
      <div class="found-list" id="search-list" role="listbox" aria-label="Results" tabindex="-1"></div>
      <p class="search-dialog-foot"><span><kbd>↑</kbd> <kbd>↓</kbd> choose, <kbd>Enter</kbd> open</span>
        <span role="status"></span></p>`;
    this.#input = this.#dialog.querySelector("input")!;
    this.#list = this.#dialog.querySelector(".found-list")!;
    this.#status = this.#dialog.querySelector("[role=status]")!;
    this.#dialog.querySelector("form")!.action = new URL("search/", base).href;
    this.#listen();
    document.body.append(this.#dialog);
  }

  open(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.select();
    this.#ask();
  }

  #listen(): void {
    this.#input.addEventListener("input", () => this.#ask());
    this.#input.addEventListener("keydown", (event) => this.#onKey(event));
    this.#dialog.querySelector("button")!.addEventListener("click", () => this.#dialog.close());
    // A click beside the box meets the dialog itself.
    this.#dialog.addEventListener("click", (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    this.#list.addEventListener("click", () => this.#dialog.close());
  }

  #ask(): void {
    const query = this.#input.value;
    clientOf(this.#base)
      .ask(query, "dialog", dialogHits, (html) => this.#show(html))
      .catch(() => {
        this.#status.textContent = "The search could not be loaded; Enter asks on its own page.";
      });
  }

  #show(html: string): void {
    const kept = this.#options()[this.#chosen]?.getAttribute("href");
    this.#list.innerHTML = html;
    const options = this.#options();
    this.#status.textContent = options.length === 0 ? "" : `${options.length} results`;
    // Excerpts arrive after titles: what was chosen stays chosen.
    this.#choose(options.findIndex((option) => option.getAttribute("href") === kept && kept !== undefined));
    if (this.#chosen < 0 && options.length > 0 && this.#input.value.trim() !== "") this.#choose(0);
  }

  #options(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>("a[role=option]")];
  }

  #choose(index: number): void {
    const options = this.#options();
    this.#chosen = index;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    const chosen = options[index];
    if (chosen) this.#input.setAttribute("aria-activedescendant", chosen.id);
    else this.#input.removeAttribute("aria-activedescendant");
    chosen?.scrollIntoView({ block: "nearest" });
  }

  #onKey(event: KeyboardEvent): void {
    const count = this.#options().length;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && count > 0) {
      event.preventDefault();
      this.#choose((this.#chosen + step + count) % count);
    }
    const chosen = this.#options()[this.#chosen];
    if (event.key === "Enter" && chosen && !event.isComposing) {
      event.preventDefault();
      chosen.click();
    }
  }
}

let dialog: SearchDialog | null = null;

export function openSearch(base: URL): void {
  dialog ??= new SearchDialog(base);
  dialog.open();
}
