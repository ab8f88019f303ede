/**
 * Inflating what strangers compressed: output is counted as it comes, so that a bomb is stopped at the limit and not after
 * it. `what` names the file, or the part of it, in Problems.
 */
import { Inflate } from "fflate";
import { joined } from "../core/bytes.ts";
import { Problem } from "../core/problem.ts";
import { crc32 } from "./crc.ts";

/** No byte of deflate becomes more than so many. */
const mostRatio = 1032;
/** Each piece costs a copy of the window: with smaller ones a well packed file takes ten times as long. */
const leastPiece = 4096;
const mostPiece = 65_536;

/** The raw deflate stream `packed`. @throws Problem when it is broken, or becomes more than `limit` bytes. */
export function inflateAtMost(packed: Uint8Array, limit: number, what: string): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((part) => {
    parts.push(part);
    length += part.length;
  });
  for (let from = 0; from < packed.length;) {
    // Pieces so small that even the best packed one passes the limit by little: four megabytes at most.
    const piece = Math.max(Math.min(Math.floor((limit - length) / mostRatio), mostPiece), leastPiece);
    const to = Math.min(from + piece, packed.length);
    push(stream, packed.subarray(from, to), to === packed.length, what);
    if (length > limit) throw new Problem("archive.large", { what, limit });
    from = to;
  }
  if (packed.length === 0) throw new Problem("archive.damaged", { what, why: "no data" });
  return joined(parts);
}

function push(stream: Inflate, piece: Uint8Array, isLast: boolean, what: string): void {
  try {
    stream.push(piece, isLast);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem("archive.damaged", { what, why });
  }
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * What a gzip file holds, all its members one after another (RFC 1952). @throws Problem when it is broken, or holds more than
 * `limit` bytes.
 */
export function gunzip(bytes: Uint8Array, limit: number, what: string): Uint8Array {
  const parts: Uint8Array[] = [];
  let [from, length, failed] = [0, 0, 0];
  for (let at = nextMember(bytes, 18); at > 0 && parts.length < mostMembers; at = nextMember(bytes, at + 1)) {
    const one = bytes.subarray(from, at);
    // A size that cannot be spares the work of finding out.
    if (sizeOf(one) > Math.min(one.length * mostRatio, limit - length)) continue;
    const part = wholeMember(one, what);
    if (!part && ++failed === mostFailed) break;
    if (!part) continue;
    parts.push(part);
    length += part.length;
    from = at;
  }
  const last = member(bytes.subarray(from), limit - length, what);
  return parts.length === 0 ? last : joined([...parts, last]);
}

const mostMembers = 4096;
/** Beginnings that are none: each costs as much as a file. */
const mostFailed = 16;

/** What a member says that it holds, in bytes; more than can be where it is too short for one. */
function sizeOf(bytes: Uint8Array): number {
  if (bytes.length < 18) return Infinity;
  return new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4, 4).getUint32(0, true);
}

/** What `bytes` hold if they are one whole member, null if what follows is not another one: it only looks so. */
function wholeMember(bytes: Uint8Array, what: string): Uint8Array | null {
  try {
    return member(bytes, sizeOf(bytes), what);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

function nextMember(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x1f, from); at >= 0; at = bytes.indexOf(0x1f, at + 1))
    if (bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && (bytes[at + 3] ?? 255) < 32) return at;
  return -1;
}

function member(bytes: Uint8Array, limit: number, what: string): Uint8Array {
  const start = headerLength(bytes, what);
  const end = bytes.length - 8;
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + end, 8);
  const size = trailer.getUint32(4, true);
  const content = inflateAtMost(bytes.subarray(start, end), limit, what);
  if (content.length !== size) throw new Problem("archive.size", { what, wanted: size, got: content.length });
  if (crc32(content) !== trailer.getUint32(0, true)) throw new Problem("archive.checksum", { what });
  return content;
}

const flags = { headerChecksum: 2, extra: 4, name: 8, comment: 16 };

/** Bytes before the deflate stream. @throws Problem when they are no gzip header, or nothing can follow it. */
function headerLength(bytes: Uint8Array, what: string): number {
  const short = new Problem("archive.short", { what, got: bytes.length });
  if (bytes.length < 18) throw short;
  if (!isGzip(bytes) || bytes[2] !== 8) throw new Problem("archive.damaged", { what, why: "no gzip header" });
  const flag = bytes[3] ?? 0;
  let at = 10;
  if (flag & flags.extra) at += 2 + (bytes[10] ?? 0) + 256 * (bytes[11] ?? 0);
  for (const text of [flags.name, flags.comment]) {
    if (!(flag & text)) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) throw short;
    at = end + 1;
  }
  if (flag & flags.headerChecksum) at += 2;
  if (at > bytes.length - 9) throw short;
  return at;
}
