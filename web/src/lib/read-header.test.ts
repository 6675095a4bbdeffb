import assert from "node:assert/strict";
import { test } from "node:test";
import { firstBytes, mostBytes, readHeader } from "./read-header";

/** Lengths that were offered until `needed` bytes were there. */
async function lengthsFor(fileBytes: number, needed: number): Promise<number[]> {
  const lengths: number[] = [];
  await readHeader(new Blob([new Uint8Array(fileBytes)]), (start) => {
    lengths.push(start.length);
    return start.length >= needed ? 0 : start.length + 1;
  });
  return lengths;
}

test("a start grows until it is enough, and no further", async () => {
  assert.deepEqual(await lengthsFor(100, 50), [100]);
  assert.deepEqual(await lengthsFor(8 * firstBytes, 10), [firstBytes]);
  assert.deepEqual(await lengthsFor(8 * firstBytes, 3 * firstBytes), [firstBytes, 2 * firstBytes, 4 * firstBytes]);
  assert.deepEqual(await lengthsFor(3 * firstBytes, 3 * firstBytes), [firstBytes, 2 * firstBytes, 3 * firstBytes]);
});

test("what is asked for at once is read at once", async () => {
  const lengths: number[] = [];
  await readHeader(new Blob([new Uint8Array(9 * firstBytes)]), (start) => {
    lengths.push(start.length);
    return start.length >= 7 * firstBytes ? 0 : 7 * firstBytes;
  });
  assert.deepEqual(lengths, [firstBytes, 7 * firstBytes]);
});

test("files that never have enough come to an end", async () => {
  const file = new Blob([new Uint8Array(2 * firstBytes)]);
  await assert.rejects(readHeader(file, () => mostBytes + 1), /too long for a page/);
  await assert.rejects(readHeader(file, (start) => start.length), /ended while it was read/);
  await assert.rejects(readHeader(file, (start) => start.length + 1), /ended while it was read/);
  await assert.rejects(readHeader(new Blob([]), () => 9), /ended while it was read/);
});
