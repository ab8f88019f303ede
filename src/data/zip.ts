/**
 * Zip archives of strangers: the central directory is read, every size is limited and checked, names that could lead
 * anywhere are refused, and an entry is unpacked when it is asked for.
 */
import { Problem } from "../core/problem.ts";
import { decodeUtf8 } from "../core/utf8.ts";
import { crc32 } from "./crc.ts";
import { inflateAtMost } from "./gzip.ts";

export interface ZipEntry {
  /** Path within the archive, with `/`. */
  readonly name: string;
  /** In bytes, unpacked. */
  readonly size: number;
  /** @throws Problem when what is there is not what the directory says. */
  readonly read: () => Uint8Array;
}

export interface ZipLimits {
  readonly entries: number;
  /** Of one entry, unpacked, in bytes. */
  readonly entry: number;
  /** Of all entries, unpacked, in bytes. */
  readonly total: number;
}

const signatures = { entry: 0x04034b50, directory: 0x02014b50, end: 0x06054b50, end64: 0x07064b50 };
const headers = { entry: 30, directory: 46, end: 22, end64: 20 };
const longestComment = 65_535;
const flags = { encrypted: 1, utf8: 2048 };

/** Files of an archive in the order of its directory, folders left out. @throws Problem when it cannot be trusted. */
export function readZip(bytes: Uint8Array, limits: ZipLimits): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const [count, size, start] = [view.getUint16(end + 10, true), view.getUint32(end + 12, true), directoryAt(view, end)];
  if (count > limits.entries) throw new Problem("zip.entries", { got: count, limit: limits.entries });
  const stop = start + size;
  const known = new Set<string>();
  const entries: ZipEntry[] = [];
  const records: Record[] = [];
  let total = 0;
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + headers.directory > stop || view.getUint32(at, true) !== signatures.directory)
      throw new Problem("zip.damaged", { why: `entry ${i + 1} of ${count} is missing from its directory` });
    const record = readRecord(bytes, view, at);
    at = record.next;
    if (at > stop) throw new Problem("zip.damaged", { why: `entry ${i + 1} of ${count} is cut off` });
    checkName(record.name, known);
    if (record.name.endsWith("/")) continue;
    total += checkSize(record, limits);
    if (total > limits.total) throw new Problem("zip.total", { limit: limits.total });
    records.push(record);
    entries.push({ name: record.name, size: record.size, read: () => readEntry(bytes, view, record, start) });
  }
  checkApart(records);
  return entries;
}

/** One piece of data that many entries share unpacks to any amount. @throws Problem when two entries lie over each other. */
function checkApart(records: readonly Record[]): void {
  let end = 0;
  for (const { name, offset, packed } of records.toSorted((one, other) => one.offset - other.offset)) {
    if (offset < end) throw new Problem("zip.overlap", { name: name.slice(0, 100) });
    end = offset + headers.entry + packed;
  }
}

/** Where the end record begins: the last place that has its signature, with a comment that ends with the file. */
function findEnd(view: DataView): number {
  const last = view.byteLength - headers.end;
  if (last < 0) throw new Problem("zip.none", { got: view.byteLength });
  for (let at = last; at >= Math.max(last - longestComment, 0); at--)
    if (
      view.getUint32(at, true) === signatures.end &&
      at + headers.end + view.getUint16(at + 20, true) === last + headers.end
    )
      return at;
  throw new Problem("zip.none", { got: view.byteLength });
}

/** Where the directory begins. @throws Problem for archives over several disks, zip64, or a directory outside the file. */
function directoryAt(view: DataView, end: number): number {
  const before = end - headers.end64;
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  const isLarge = view.getUint16(end + 10, true) === 0xffff || size === 0xffffffff || start === 0xffffffff;
  if (isLarge || (before >= 0 && view.getUint32(before, true) === signatures.end64)) throw new Problem("zip.zip64");
  if (view.getUint32(end + 4, true) !== 0) throw new Problem("zip.disks");
  if (start + size > end) throw new Problem("zip.damaged", { why: "its directory lies outside the file" });
  return start;
}

interface Record {
  readonly name: string;
  readonly flag: number;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  /** Where the record after it begins. */
  readonly next: number;
}

function readRecord(bytes: Uint8Array, view: DataView, at: number): Record {
  const nameEnd = at + headers.directory + view.getUint16(at + 28, true);
  const flag = view.getUint16(at + 8, true);
  return {
    // Old programs for Windows write the folders' separator of that system.
    name: nameOf(bytes.subarray(at + headers.directory, nameEnd), flag).replaceAll("\\", "/"),
    flag,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    next: nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
}

/** Names are UTF-8 where the flag says so; else code page 437, of which only the ASCII half is told apart here. */
function nameOf(bytes: Uint8Array, flag: number): string {
  if (flag & flags.utf8) return decodeUtf8(bytes);
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

/** No archive is unpacked onto a disk here, but a name is a path all the same, and two of one name are a trick. */
function checkName(name: string, known: Set<string>): void {
  const shown = name.slice(0, 100);
  const isOutside = /^\/|^[A-Za-z]:|\p{Cc}/u.test(name) || name.split("/").includes("..");
  if (name === "" || isOutside) throw new Problem("zip.path", { name: shown });
  if (known.has(name)) throw new Problem("zip.twice", { name: shown });
  known.add(name);
}

/** Its size. @throws Problem when it is too large, encrypted, or packed in a way that is not read here. */
function checkSize({ name, flag, method, packed, size }: Record, limits: ZipLimits): number {
  const shown = name.slice(0, 100);
  if (packed === 0xffffffff || size === 0xffffffff) throw new Problem("zip.zip64");
  if (flag & flags.encrypted) throw new Problem("zip.encrypted", { name: shown });
  if (method !== 0 && method !== 8) throw new Problem("zip.method", { name: shown, got: method });
  if (size > limits.entry) throw new Problem("zip.entry", { name: shown, got: size, limit: limits.entry });
  return size;
}

function readEntry(bytes: Uint8Array, view: DataView, record: Record, directory: number): Uint8Array {
  const { name, method, packed, size, offset, checksum } = record;
  const what = name.slice(0, 100);
  if (offset + headers.entry > directory || view.getUint32(offset, true) !== signatures.entry)
    throw new Problem("archive.damaged", { what, why: "it is not where the directory says" });
  const start = offset + headers.entry + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > directory) throw new Problem("archive.damaged", { what, why: "it is cut off" });
  const raw = bytes.subarray(start, start + packed);
  const content = method === 0 ? raw : inflateAtMost(raw, size, what);
  if (content.length !== size) throw new Problem("archive.size", { what, wanted: size, got: content.length });
  if (crc32(content) !== checksum) throw new Problem("archive.checksum", { what });
  return content;
}
