// Which tab a key leads to, and which tab of a group the reader chose before.

/** Index of the tab that `key` leads to from `current`, or null where the key means nothing here. */
export function tabAfterKey(key: string, current: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (current + 1) % count;
    case "ArrowLeft":
      return (current + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** Index of the title chosen before, 0 where none was or it is not among these. */
export function rememberedTab(titles: readonly string[], stored: string | null): number {
  return Math.max(0, titles.indexOf(stored ?? ""));
}
