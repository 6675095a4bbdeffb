// Which heading the reader is under.

/** Index of the last heading whose top is at or above `line`; 0 before the first; the last at the page's end. */
export function currentHeading(tops: readonly number[], line: number, isAtEnd: boolean): number {
  if (isAtEnd) return tops.length - 1;
  let current = 0;
  for (const [index, top] of tops.entries()) {
    if (top <= line) current = index;
  }
  return current;
}
