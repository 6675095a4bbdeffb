import { read, write } from "./lib/storage";
import { otherTheme, parseTheme, type Theme } from "./lib/theme";

const key = "slm-theme";
const dark = matchMedia("(prefers-color-scheme: dark)");

function currentTheme(): Theme {
  return parseTheme(document.documentElement.dataset.theme ?? null) ?? (dark.matches ? "dark" : "light");
}

export function applyStoredTheme(): void {
  const theme = parseTheme(read(() => localStorage, key));
  if (theme) document.documentElement.dataset.theme = theme;
}

export function addThemeButton(): void {
  const button = document.querySelector<HTMLButtonElement>(".theme-button");
  const icon = button?.querySelector(".icon");
  if (!button || !icon) return;
  const show = () => {
    const next = otherTheme(currentTheme());
    icon.className = `icon icon-${next === "dark" ? "moon" : "sun"}`;
    button.ariaLabel = button.title = `Switch to ${next} theme`;
  };
  button.addEventListener("click", () => {
    const next = otherTheme(currentTheme());
    document.documentElement.dataset.theme = next;
    write(() => localStorage, key, next);
    show();
  });
  dark.addEventListener("change", show);
  show();
  button.hidden = false;
}
