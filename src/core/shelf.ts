/**
 * Files that people bring. An experiment is small, plain data, so it names a file by length, hash and name; the bytes lie on
 * this shelf, by their hash. The shelf is the same wherever it is asked: a hash stands for one content only.
 */
import { encodings, type Encoding } from "./encodings.ts";
import { hashInPieces, hashOf } from "./hash.ts";
import { Problem } from "./problem.ts";
import { inlineLimit, type SettingValues } from "./setting.ts";
import { decodeText } from "./utf8.ts";

/** What an experiment and a link know of a file. */
export interface FileReference {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** Of the bytes, 12 letters and digits. */
  readonly mark: string;
  /** In which a person said that its text is; absent: in the one that it seems to be in. */
  readonly encoding?: Encoding;
}

const form = /^file(?:\.([a-z0-9_-]{1,20}))?:(\d{1,10}):([0-9a-z]{12}):(.{0,200})$/u;
const longestName = 200;

const shelf = new Map<string, Uint8Array>();

/** `file:<bytes>:<hash>:<name>`, or `file.<encoding>:…`: what a data setting holds in place of a text. */
export function nameReference({ name, size, mark, encoding }: FileReference): string {
  const safe = Array.from(name.replace(/\p{C}/gu, "")).slice(0, longestName).join("");
  return `file${encoding ? `.${encoding}` : ""}:${size}:${mark}:${safe}`;
}

/** The file that a setting's value names; null where it holds the data itself. */
export function readReference(value: string): FileReference | null {
  const [, said, size, mark = "", name = ""] = form.exec(value) ?? [];
  const encoding = encodings.find((one) => one === said);
  if (size === undefined || (said !== undefined && encoding === undefined)) return null;
  return { size: Number(size), mark, name, ...(encoding && { encoding }) };
}

/** Of `bytes` under `name`. */
export function referenceTo(name: string, bytes: Uint8Array): FileReference {
  return { name, size: bytes.length, mark: markOf(bytes) };
}

/** Of files whose marks were made in pieces. */
const marks = new WeakMap<Uint8Array, string>();

/** The mark of a large file, made in pieces: the thread is free between them. Whoever asks for it later has it at once. */
export async function markInPieces(bytes: Uint8Array, breathe: () => Promise<void>): Promise<string> {
  const mark = marks.get(bytes) ?? (await hashInPieces(...wordsOf(bytes), breathe));
  marks.set(bytes, mark);
  return mark;
}

function markOf(bytes: Uint8Array): string {
  return marks.get(bytes) ?? hashOf(...wordsOf(bytes));
}

/** Whole words, and one of what is left and of the length. */
function wordsOf(bytes: Uint8Array): [count: number, wordAt: (i: number) => number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length >>> 2;
  let rest = bytes.length;
  for (let i = 4 * whole; i < bytes.length; i++) rest = rest * 256 + bytes[i];
  return [whole + 1, (i) => (i < whole ? view.getUint32(4 * i, true) : rest | 0)];
}

/** Puts a file where `bytesOf` finds it. */
export function shelve(mark: string, bytes: Uint8Array): void {
  shelf.set(mark, bytes);
}

export function unshelve(mark: string): void {
  shelf.delete(mark);
}

export function isShelved(mark: string): boolean {
  return shelf.has(mark);
}

/** The files that `values` name. */
export function filesOf(values: SettingValues): readonly FileReference[] {
  return Object.values(values).flatMap((value) => (typeof value === "string" ? (readReference(value) ?? []) : []));
}

/**
 * What a data setting holds for a file: a short text itself, so that it travels in a link; else its name, and it is shelved.
 * `encoding`: of a text, where a person said it. @throws Problem where a short one is not in it.
 */
export function valueOfFile(name: string, bytes: Uint8Array, isText: boolean, encoding?: Encoding): string {
  if (isText && bytes.length <= 4 * inlineLimit) {
    const text = decodeText(bytes, encoding);
    if (text.length <= inlineLimit && !readReference(text)) return text;
  }
  const reference = referenceTo(name, bytes);
  shelve(reference.mark, bytes);
  return nameReference({ ...reference, ...(encoding && { encoding }) });
}

/** The bytes of the file that `value` names. @throws Problem when it names none, or one that is not here. */
export function bytesOf(value: string): Uint8Array {
  const reference = readReference(value);
  if (!reference) throw new Problem("data.noFile");
  const bytes = shelf.get(reference.mark);
  if (!bytes) throw new Problem("data.needed", { ...reference });
  return bytes;
}

/** The text of the file that `value` names, else `value` itself. @throws Problem when the file is not here or no text. */
export function textOf(value: string): string {
  const file = readReference(value);
  return file ? decodeText(bytesOf(value), file.encoding) : value;
}

/** What has been made of data, most recently used last. */
const made = new Map<string, unknown>();
const mostMade = 6;

/**
 * `make()`, or what it gave the last time for the same `key`: tasks open often, and reading a large file takes a while. The
 * key names the reader, its options and the data (a setting's value says all of it).
 */
export function madeOnce<Made>(key: string, make: () => Made): Made {
  const known = made.has(key) ? (made.get(key) as Made) : make();
  made.delete(key);
  made.set(key, known);
  const [oldest = ""] = made.keys();
  if (made.size > mostMade) made.delete(oldest);
  return known;
}
