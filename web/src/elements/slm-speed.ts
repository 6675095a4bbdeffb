// <slm-speed tokens-per-second wait-ms>: plays its text at that speed, once it is in view. The text itself stays where
// it is for those who listen; what plays is added beside it. Under reduced motion all of it is shown until it is asked
// for.

import { stateText, tokensAt, tokensOf, type Pace } from "../lib/speed-text";

/** A frame after the page was hidden must not skip the text. */
const longestFrameMs = 100;

class SlmSpeed extends HTMLElement {
  static observedAttributes = ["tokens-per-second", "wait-ms"];

  #tokens: string[] = [];
  #elapsedMs = 0;
  #last = 0;
  #frame = 0;
  #observer: IntersectionObserver | null = null;
  #player = document.createElement("div");
  #shown = document.createElement("span");
  #rest = document.createElement("span");
  #state = document.createElement("span");
  #button = document.createElement("button");

  connectedCallback(): void {
    this.#tokens = tokensOf(this.querySelector(".speed-text")?.textContent ?? "");
    if (this.#player.childElementCount === 0) this.#build();
    this.append(this.#player);
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) this.#show(this.#tokens.length, "Play");
    else this.#playInView();
  }

  disconnectedCallback(): void {
    this.#stop();
    this.#observer?.disconnect();
  }

  /** Another question was asked: its speed, from the start. */
  attributeChangedCallback(): void {
    if (!this.isConnected || this.#player.childElementCount === 0) return;
    this.#elapsedMs = 0;
    if (this.#frame !== 0) this.#draw();
    else if (this.#button.textContent === "Again") this.#play();
  }

  get #pace(): Pace {
    return {
      tokensPerSecond: Number(this.getAttribute("tokens-per-second")),
      waitMs: Number(this.getAttribute("wait-ms")),
    };
  }

  #build(): void {
    this.#player.className = "speed-player";
    this.#player.dataset.added = "";
    this.#player.ariaLive = "off";
    const text = document.createElement("p");
    text.setAttribute("aria-hidden", "true");
    this.#rest.className = "speed-rest";
    text.append(this.#shown, this.#rest);
    this.#button.type = "button";
    this.#button.className = "button button-quiet";
    this.#button.addEventListener("click", () => this.#press());
    this.#state.className = "speed-state";
    const controls = document.createElement("p");
    controls.append(this.#button, this.#state);
    this.#player.append(text, controls);
  }

  #playInView(): void {
    this.#show(0, "Pause");
    this.#observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#observer!.disconnect();
      this.#play();
    });
    this.#observer.observe(this);
  }

  #press(): void {
    this.#observer?.disconnect();
    if (this.#frame !== 0) {
      this.#stop();
      this.#button.textContent = "Continue";
      return;
    }
    if (this.#button.textContent !== "Continue") this.#elapsedMs = 0;
    this.#play();
  }

  #play(): void {
    this.#button.textContent = "Pause";
    this.#last = performance.now();
    this.#stop();
    this.#frame = requestAnimationFrame((now) => this.#step(now));
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #step(now: number): void {
    this.#elapsedMs += Math.min(Math.max(now - this.#last, 0), longestFrameMs);
    this.#last = now;
    if (this.#draw() < this.#tokens.length) {
      this.#frame = requestAnimationFrame((next) => this.#step(next));
    } else {
      this.#frame = 0;
      this.#button.textContent = "Again";
    }
  }

  /** Returns how many tokens are there. */
  #draw(): number {
    const count = tokensAt(this.#elapsedMs, this.#pace, this.#tokens.length);
    this.#show(count, this.#button.textContent!);
    const state = stateText(this.#elapsedMs, this.#pace);
    if (this.#state.textContent !== state) this.#state.textContent = state;
    return count;
  }

  /** What is still to come keeps its place, so that nothing below moves. */
  #show(count: number, label: string): void {
    this.#shown.textContent = this.#tokens.slice(0, count).join("");
    this.#rest.textContent = this.#tokens.slice(count).join("");
    this.#button.textContent = label;
  }
}

customElements.define("slm-speed", SlmSpeed);
