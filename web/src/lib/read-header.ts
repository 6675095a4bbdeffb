// The start of a file that a reader has picked, longer each time until it is enough. The rest is never read.

export const firstBytes = 1 << 20;
/** Longer starts would not fit beside everything else in the page's memory; the longest known header has 16 MB. */
export const mostBytes = 64 << 20;

/** `take` gives how many of the file's first bytes it needs, 0 when it has enough. */
export async function readHeader(file: Blob, take: (start: Uint8Array) => number): Promise<void> {
  for (let length = Math.min(firstBytes, file.size); ;) {
    const needed = take(new Uint8Array(await file.slice(0, length).arrayBuffer()));
    if (needed === 0) return;
    if (needed > mostBytes) throw new Error("The header is too long for a page; the command slmhub inspect reads it.");
    if (needed <= length || length >= file.size) throw new Error("The file ended while it was read.");
    length = Math.min(file.size, mostBytes, Math.max(needed, 2 * length));
  }
}
