// Asks the search module, and fetches the parts of the index that it misses. No DOM.

export type Surface = "page" | "dialog";

/** What src/wasm/search_module.cpp exports. */
export interface SearchModule {
  memory: WebAssembly.Memory;
  slm_input(byteCount: number): number;
  slm_output(): number;
  slm_search_version(): number;
  slm_search_base(): void;
  slm_search_head(): number;
  slm_search_part(kind: number, part: number): number;
  slm_search_ask(surface: number, limit: number): number;
}

export interface SearchParts {
  module(): Promise<SearchModule>;
  /** A file below the index, "head.bin" or "words/3.bin"; `again` passes by what the browser has kept. */
  file(name: string, again: boolean): Promise<Uint8Array>;
}

const kinds = ["words", "pages", "text"];
const mostRounds = 8;

/** "waiting words/3.bin\n" or "shown\n<section>…" */
export function splitAnswer(answer: string): { isWaiting: boolean; missing: string[]; html: string } {
  const end = answer.indexOf("\n");
  const [state, ...missing] = answer.slice(0, end).split(" ");
  return { isWaiting: state === "waiting", missing, html: answer.slice(end + 1) };
}

export class SearchClient {
  #parts: SearchParts;
  #basePath: string;
  #ready: Promise<SearchModule> | null = null;
  #latest = 0;

  /** `basePath` is what stands before every address, "" or "/slmhub". */
  constructor(parts: SearchParts, basePath: string) {
    this.#parts = parts;
    this.#basePath = basePath;
  }

  /** Calls `show` with the results as HTML: first as soon as there are titles, again when the excerpts are there.
      A later question ends an earlier one. */
  async ask(query: string, surface: Surface, limit: number, show: (html: string) => void): Promise<void> {
    const turn = ++this.#latest;
    const module = await this.#start();
    let again = false;
    for (let round = 0; round < mostRounds && turn === this.#latest; ++round) {
      put(module, new TextEncoder().encode(query));
      const byteCount = module.slm_search_ask(surface === "dialog" ? 1 : 0, limit);
      const { isWaiting, missing, html } = splitAnswer(text(module, byteCount));
      if (!isWaiting) show(html);
      if (missing.length === 0) return;
      const files = await Promise.all(missing.map((name) => this.#parts.file(name, again)));
      if (missing.every((name, index) => addPart(module, name, files[index]!))) continue;
      again = true;
      takeHead(module, await this.#parts.file("head.bin", again));
    }
  }

  #start(): Promise<SearchModule> {
    this.#ready ??= this.#load().catch((error: unknown) => {
      this.#ready = null; // the next question tries again
      throw error;
    });
    return this.#ready;
  }

  async #load(): Promise<SearchModule> {
    const [module, head] = await Promise.all([this.#parts.module(), this.#parts.file("head.bin", false)]);
    put(module, new TextEncoder().encode(this.#basePath));
    module.slm_search_base();
    takeHead(module, head);
    return module;
  }
}

function takeHead(module: SearchModule, bytes: Uint8Array): void {
  put(module, bytes);
  if (module.slm_search_head() === 0) throw new Error("the search index is broken");
}

function put(module: SearchModule, bytes: Uint8Array): void {
  const at = module.slm_input(bytes.length);
  new Uint8Array(module.memory.buffer, at, bytes.length).set(bytes);
}

function text(module: SearchModule, byteCount: number): string {
  return new TextDecoder().decode(new Uint8Array(module.memory.buffer, module.slm_output(), byteCount));
}

/** False where the part belongs to another index than the head: the site was published in between. */
function addPart(module: SearchModule, name: string, bytes: Uint8Array): boolean {
  const [kind, file] = name.split("/");
  put(module, bytes);
  return module.slm_search_part(kinds.indexOf(kind!), Number.parseInt(file!, 10)) === 1;
}
