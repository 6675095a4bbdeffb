// A button on each block of code that copies what it shows.

const shownMs = 1600;

function setState(button: HTMLButtonElement, done: boolean): void {
  button.toggleAttribute("data-done", done);
  button.ariaLabel = button.title = done ? "Copied" : "Copy code";
  button.firstElementChild!.className = `icon icon-${done ? "check" : "copy"}`;
}

function makeButton(code: HTMLElement): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "icon-button copy-button";
  button.innerHTML = '<span aria-hidden="true"></span>';
  setState(button, false);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText((code.textContent ?? "").replace(/\n$/, ""));
    setState(button, true);
    setTimeout(() => setState(button, false), shownMs);
  });
  return button;
}

export function addCopyButtons(): void {
  if (!navigator.clipboard) return;
  for (const code of document.querySelectorAll<HTMLElement>(".code-block pre > code")) {
    code.closest(".code-block")!.append(makeButton(code));
  }
}
