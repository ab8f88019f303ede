/** Long texts in a link: UTF-8, deflate, base64url. Unpacking counts every byte and stops at a bound. */
import { Problem } from "../core/problem.ts";

/** `text`, packed. */
export async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The text that was packed. @throws Problem when it is damaged, or has more than `limit` bytes of UTF-8. */
export async function unpack(key: string, packed: string, limit: number): Promise<string> {
  const bytes = await inflate(key, decodeBase64(key, packed), limit);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Problem("link.encoding", { key });
  }
}

function decodeBase64(key: string, packed: string): Uint8Array<ArrayBuffer> {
  if (!/^[\w-]*$/.test(packed) || packed.length % 4 === 1) throw new Problem("link.encoding", { key });
  const binary = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

async function inflate(key: string, bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length;
      if (size > limit) break;
      chunks.push(next.value);
    }
  } catch {
    throw new Problem("link.encoding", { key });
  }
  if (size > limit) {
    await reader.cancel().catch(() => undefined);
    throw new Problem("link.large", { key, limit });
  }
  return join(chunks, size);
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
