// Text as it appears at a speed: pieces like a model's tokens, and how many of them are there at a time.

/** Pieces of at most four letters, each with the space before it: in English about four for three words. */
export function tokensOf(text: string): string[] {
  return text.match(/\s*\S{1,4}/g) ?? [];
}

export interface Pace {
  tokensPerSecond: number;
  /** Before the first token. */
  waitMs: number;
}

/** A longer wait teaches nothing more. */
const longestWaitMs = 6000;

export function shownWaitMs({ waitMs }: Pace): number {
  return Math.min(waitMs, longestWaitMs);
}

/** Of `count` tokens, those that have appeared `elapsedMs` after the question; the first with the end of the wait. */
export function tokensAt(elapsedMs: number, pace: Pace, count: number): number {
  const writingMs = elapsedMs - shownWaitMs(pace);
  if (writingMs < 0) return 0;
  return Math.min(count, 1 + Math.floor((writingMs / 1000) * pace.tokensPerSecond));
}

/** 17 855 ms -> "18 s"; 840 -> "0.8 s". */
function seconds(ms: number): string {
  return `${ms < 9950 ? (ms / 1000).toFixed(1) : Math.round(ms / 1000)}\u202fs`;
}

/** What stands beside the text while it plays. */
export function stateText(elapsedMs: number, pace: Pace): string {
  const shown = shownWaitMs(pace);
  if (elapsedMs >= shown) return "";
  const isShortened = shown < pace.waitMs;
  return `Reading your prompt: ${seconds(pace.waitMs)}${isShortened ? ", shortened here" : ""}`;
}
