import fc from "fast-check";

/** Any characters, lone surrogates among them. */
export function anyString(maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.nat(0x10ffff), { maxLength }).map((codes) => String.fromCodePoint(...codes));
}
