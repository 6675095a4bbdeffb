// <slm-tool name question [embedded|lazy] [files]>: a tool that answers while its reader types, drawn by the same code as on the
// server. The answer follows within a frame; address, form and announcement when the typing rests.

import { addCopyButtons } from "../copy-code";
import { Outcome, type Core } from "../core/module";
import { fileNameOf, fitsAddress, queryOf, questionOfLink, withQuestion } from "../lib/question";
import { readHeader } from "../lib/read-header";
import { addFileField } from "./file-field";
import { morphInto } from "./morph";
import { addRowsFields } from "./rows-field";

export interface Host {
  basePath: string;
  core(): Promise<Core>;
}

const restMs = 250;
const shownMs = 1600;
const failedText = "This page could not load what answers while you type; the form asks the server instead.";

let host: Host;
let embedCount = 0;

class SlmTool extends HTMLElement {
  #core: Core | null = null;
  #embed = "";
  #status = document.createElement("p");
  #frame = 0;
  #rest = 0;

  connectedCallback(): void {
    this.addEventListener("input", () => this.#follow());
    this.addEventListener("submit", (event) => this.#submit(event));
    this.addEventListener("click", (event) => this.#click(event));
    if (this.hasAttribute("embedded")) this.#embed = `embed-${++embedCount}`;
    else if (this.#isLazy && location.search === "") {
      this.addEventListener("focusin", () => void this.#start(), { once: true });
    } else void this.#start();
  }

  /** Home and the directory: nothing is loaded before a reader touches the form. */
  get #isLazy(): boolean {
    return this.hasAttribute("lazy");
  }

  /** What the address asks; names that are no input are passed over. */
  get #asked(): string {
    return location.search.slice(1);
  }

  get #answer(): HTMLElement {
    return this.querySelector<HTMLElement>(".tool-answer")!;
  }

  get #form(): HTMLFormElement | null {
    return this.querySelector("form");
  }

  get #question(): string {
    return this.getAttribute("question") ?? "";
  }

  /** Loads what answers and brings form and answer to what the address asks, or the reader has typed already. */
  async #start(): Promise<void> {
    try {
      this.#core = await host.core();
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#status.className = "visually-hidden";
    this.#status.role = "status";
    this.#status.dataset.added = "";
    this.append(this.#status);
    this.dataset.state = "live";
    if (this.#embed !== "") return;
    addRowsFields(this.#form!);
    if (this.hasAttribute("files")) addFileField(this, this.#form!, (file) => void this.#takeFile(file));
    addEventListener("popstate", () => this.#show(this.#asked));
    const isTouched = this.#frame !== 0;
    if (isTouched) this.#follow();
    else if (this.#asked !== this.#question) this.#show(this.#asked);
  }

  #fail(error: unknown): void {
    console.warn(error);
    this.dataset.state = "failed";
    this.#status.className = "tool-note";
    this.#status.textContent = failedText;
    this.prepend(this.#status);
  }

  #ask(query: string): Outcome {
    return this.#core!.ask({ tool: this.getAttribute("name")!, basePath: host.basePath, embed: this.#embed, query });
  }

  /** At each input: the answer in the next frame, everything else when the typing rests. */
  #follow(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      if (this.#core === null || this.#form === null) return;
      const query = queryOf(new FormData(this.#form));
      const start = performance.now();
      // Half a name is no mistake yet: the last answer stays until the typing rests.
      if (this.#ask(query) === Outcome.answered) this.#drawAnswer(start);
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => this.#settle(query), restMs);
    });
  }

  #settle(query: string): void {
    clearTimeout(this.#rest);
    const outcome = this.#ask(query);
    // The reader is still typing an address, or means it: then the button asks the server.
    if (outcome === Outcome.impossible || outcome === Outcome.needsServer) return;
    if (outcome === Outcome.answered) this.#nameAddress();
    else this.#drawAnswer(performance.now());
    this.#drawForm();
    this.#announce();
  }

  /** What a link or the address asks: form and answer at once. */
  #show(query: string): void {
    const outcome = this.#ask(query);
    if (outcome === Outcome.impossible) return;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#rest);
    if (outcome === Outcome.needsServer) {
      // The server may have answered it with the page.
      if (this.#core!.face("question") !== this.#question) void this.#askServer(query);
      return;
    }
    this.#drawAnswer(performance.now());
    this.#drawForm();
    this.#announce();
    if (outcome === Outcome.answered) this.#nameAddress();
  }

  /** A file on the web: a served hub reads it, an export has nobody who could and says so. */
  async #askServer(query: string): Promise<void> {
    const question = this.#core!.face("question");
    this.#status.textContent = "Reading the header …";
    this.dataset.state = "waiting";
    const drawn = await this.#fetchTool(question);
    this.dataset.state = "live";
    if (this.#form === null || this.#core === null) return;
    this.#status.className = typeof drawn === "string" ? "tool-note" : "visually-hidden";
    if (typeof drawn === "string") {
      this.#status.textContent = drawn;
      return;
    }
    if (drawn === null) {
      this.#ask(query);
      this.#drawAnswer(performance.now());
      this.#drawForm();
      this.#announce();
      return;
    }
    this.setAttribute("question", question);
    morphInto(this.#answer, drawn.querySelector(".tool-answer")!.innerHTML);
    morphInto(this.#form, drawn.querySelector("form")!.innerHTML);
    addCopyButtons(this.#answer);
    this.#status.textContent = this.querySelector(".verdict, .tool-errors li")?.textContent ?? "";
    this.#nameAddress();
  }

  /** The tool as the server draws it with `question`; what a server says that is too busy; null where there is none. */
  async #fetchTool(question: string): Promise<Element | string | null> {
    try {
      const answer = await fetch(withQuestion(this.#form!.action, question), { headers: { accept: "text/html" } });
      if (answer.status === 429 || answer.status === 503) return await answer.text();
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const tool = page.querySelector(`slm-tool[name="${this.getAttribute("name")}"]`);
      return tool?.getAttribute("question") === question ? tool : null;
    } catch {
      return null;
    }
  }

  async #takeFile(file: File): Promise<void> {
    const core = this.#core!;
    try {
      await readHeader(file, (start) => core.takeFile(file.name, start, file.size));
    } catch (error) {
      this.#status.className = "tool-note";
      this.#status.textContent = error instanceof Error ? error.message : String(error);
      return;
    }
    this.#status.className = "visually-hidden";
    const query = new URLSearchParams(queryOf(new FormData(this.#form!)));
    query.set("url", core.fileName);
    this.#show(query.toString());
  }

  /** The address says the last question that was understood, in its shortest form. */
  #nameAddress(): void {
    if (this.#embed !== "" || this.#question === location.search.slice(1) || !fitsAddress(this.#question)) return;
    // Nobody but this page, until it is left, has the file that the reader gave it.
    if (this.hasAttribute("files") && new URLSearchParams(this.#question).get("url") === this.#core!.fileName) return;
    history.replaceState(history.state, "", withQuestion(location.href, this.#question));
  }

  #drawAnswer(start: number): void {
    const core = this.#core!;
    this.setAttribute("question", core.face("question"));
    morphInto(this.#answer, core.face("answer_html"));
    addCopyButtons(this.#answer);
    if (this.#embed !== "") this.querySelector(".tool-change a")?.setAttribute("href", this.#address());
    performance.clearMeasures("slm-tool");
    performance.measure("slm-tool", { start });
  }

  #drawForm(): void {
    const drawn = document.createElement("template");
    drawn.innerHTML = this.#core!.face("form_html");
    morphInto(this.#form!, drawn.content.firstElementChild!.innerHTML);
  }

  #announce(): void {
    this.#status.className = "visually-hidden";
    const text = this.#core!.face("announcement");
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  #submit(event: SubmitEvent): void {
    if (this.#core === null || this.#form === null) return;
    event.preventDefault();
    cancelAnimationFrame(this.#frame);
    const query = queryOf(new FormData(this.#form));
    const outcome = this.#ask(query);
    if (outcome === Outcome.needsServer) {
      clearTimeout(this.#rest);
      void this.#askServer(query);
      return;
    }
    if (outcome === Outcome.answered) this.#drawAnswer(performance.now());
    this.#settle(query);
  }

  #click(event: MouseEvent): void {
    const target = event.target as Element;
    const button = target.closest<HTMLButtonElement>("button[data-action]");
    if (button !== null) void this.#act(button);
    const link = target.closest("a");
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (link === null || !isPlain) return;
    if (link.closest(".tool-change") !== null && this.#form === null) {
      event.preventDefault();
      void this.#open(link);
    } else if (this.#core !== null && this.#embed === "") {
      this.#followLink(event, link.href);
    }
  }

  /** A link to another question of this tool needs no server. */
  #followLink(event: MouseEvent, href: string): void {
    const question = questionOfLink(href, location.href);
    if (question === null) return;
    event.preventDefault();
    history.pushState(null, "", withQuestion(location.href, question));
    this.#show(question);
    if (document.activeElement !== document.body) return;
    this.#answer.tabIndex = -1;
    this.#answer.focus({ preventScroll: true });
  }

  /** Inside an article the form comes when it is asked for. */
  async #open(link: HTMLAnchorElement): Promise<void> {
    await this.#start();
    if (this.#core === null) {
      location.href = link.href;
      return;
    }
    // A tool of another module than this page has loaded.
    if (this.#ask(this.#question) === Outcome.impossible) {
      location.href = link.href;
      return;
    }
    this.insertAdjacentHTML("afterbegin", this.#core.face("form_html"));
    link.textContent = "Open the tool with these numbers";
    this.#form!.querySelector<HTMLElement>("input, select")?.focus();
  }

  #address(): string {
    const { action } = this.#form ?? { action: location.href };
    return withQuestion(action, this.#question);
  }

  async #act(button: HTMLButtonElement): Promise<void> {
    const action = button.dataset.action!;
    if (action === "link") {
      await navigator.clipboard.writeText(this.#address());
    } else {
      const core = this.#core ?? (await host.core());
      this.#core = core;
      const outcome = this.#ask(this.#question);
      // What the server has answered it also gives to programs.
      if (outcome === Outcome.needsServer) {
        location.href = `${host.basePath}/api/v1/tools/${this.getAttribute("name")}?${this.#question}`;
        return;
      }
      save(core.face(action as "json" | "csv"), fileNameOf(this.getAttribute("name")!, this.#question, action));
    }
    button.dataset.done = "";
    setTimeout(() => delete button.dataset.done, shownMs);
  }
}

function save(text: string, name: string): void {
  const type = name.endsWith(".json") ? "application/json" : "text/csv";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), shownMs);
}

export function defineTool(given: Host): void {
  host = given;
  customElements.define("slm-tool", SlmTool);
}
