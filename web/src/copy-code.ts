// A button on each block of code that copies what it shows.

const shownMs = 1600;

function setState(button: HTMLButtonElement, done: boolean): void {
  button.toggleAttribute("data-done", done);
  button.ariaLabel = button.title = done ? "Copied" : "Copy code";
  button.firstElementChild!.className = `icon icon-${done ? "check" : "copy"}`;
}

/** What a reader wants to paste: the code without the prompts before its commands. */
function textOf(code: HTMLElement): string {
  const copy = code.cloneNode(true) as HTMLElement;
  copy.querySelectorAll(".prompt").forEach((prompt) => prompt.remove());
  return copy.textContent!.replace(/\n$/, "");
}

function makeButton(code: HTMLElement): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "icon-button copy-button";
  button.dataset.added = "";
  button.innerHTML = '<span aria-hidden="true"></span>';
  setState(button, false);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(textOf(code));
    setState(button, true);
    setTimeout(() => setState(button, false), shownMs);
  });
  return button;
}

/** To every block below `root` that has none yet. */
export function addCopyButtons(root: ParentNode = document): void {
  if (!navigator.clipboard) return;
  for (const code of root.querySelectorAll<HTMLElement>(".code:not(:has(> .copy-button)) > pre > code")) {
    code.closest(".code")!.append(makeButton(code));
  }
}
