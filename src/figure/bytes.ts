/** What the writers and readers of picture files share. */

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

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
