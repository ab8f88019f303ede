/** What the writers and readers of picture files share. */

/** One byte per character: for names and signatures. */
export function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 255);
}

export function beginsWith(bytes: Uint8Array, signature: Uint8Array, at = 0): boolean {
  return signature.every((byte, i) => bytes[at + i] === byte);
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What is no UTF-8 becomes the sign for that. */
export function fromUtf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
