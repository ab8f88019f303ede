/** Small things that this browser remembers from one visit to the next. Where it stores nothing, nothing is remembered. */

const prefix = "mnemoscope";

/** What was written, as it was; null where nothing was, or it can not be read. It may be of another version of the page. */
export function readLocal(key: string): unknown {
  try {
    return JSON.parse(globalThis.localStorage.getItem(`${prefix} ${key}`) ?? "null");
  } catch {
    return null;
  }
}

/** Null: it is forgotten. */
export function writeLocal(key: string, value: unknown): void {
  try {
    if (value === null) globalThis.localStorage.removeItem(`${prefix} ${key}`);
    else globalThis.localStorage.setItem(`${prefix} ${key}`, JSON.stringify(value));
  } catch {
    // Denied or full: it is a convenience, and nothing is told.
  }
}
