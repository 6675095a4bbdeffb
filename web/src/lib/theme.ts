// Which theme holds: the reader's choice, else the system's.

export type Theme = "light" | "dark";

export function parseTheme(stored: string | null): Theme | null {
  return stored === "light" || stored === "dark" ? stored : null;
}

export function otherTheme(theme: Theme): Theme {
  return theme === "dark" ? "light" : "dark";
}
