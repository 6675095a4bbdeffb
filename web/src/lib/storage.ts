// What a reader chose, kept in the browser; reading and writing may fail (private windows, full disks).

export interface Storage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export function read(storage: () => Storage, key: string): string | null {
  try {
    return storage().getItem(key);
  } catch {
    return null;
  }
}

export function write(storage: () => Storage, key: string, value: string): void {
  try {
    storage().setItem(key, value);
  } catch {
    // The choice holds for this page only.
  }
}
