// `?` shows the keys.

const keys: readonly (readonly [string, string])[] = [
  ["/", "Search; also Ctrl K"],
  ["?", "Show these keys"],
  ["t", "Switch between light and dark"],
  ["n", "Next page"],
  ["p", "Previous page"],
  ["Esc", "Close what is open"],
];

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, select, textarea"));
}

function makeDialog(): HTMLDialogElement {
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  dialog.setAttribute("aria-labelledby", "keys-title");
  const rows = keys.map(([key, meaning]) => `<dt><kbd>${key}</kbd></dt><dd>${meaning}</dd>`).join("");
  dialog.innerHTML = `<h2 id="keys-title">Keys</h2><dl class="keys">${rows}</dl>
    <form method="dialog"><button class="button button-quiet">Close</button></form>`;
  document.body.append(dialog);
  return dialog;
}

export function addKeysDialog(): void {
  let dialog: HTMLDialogElement | null = null;
  const actions: Record<string, () => void> = {
    "?": () => {
      dialog ??= makeDialog();
      if (!dialog.open) dialog.showModal();
    },
    t: () => document.querySelector<HTMLElement>(".theme-button")?.click(),
    n: () => document.querySelector<HTMLElement>("a[rel='next']")?.click(),
    p: () => document.querySelector<HTMLElement>("a[rel='prev']")?.click(),
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (dialog?.open && event.key !== "?") return;
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
