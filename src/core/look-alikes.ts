/**
 * Signs that word processors, phones and input methods put in place of the plain ones: read as what they look like. Each stands for
 * one sign, so that places in a text stay where they are.
 */

const pairs: Readonly<Record<string, string>> = {
  "'": "‘’‚′＇",
  '"': "“”„″＂",
  "*": "×·⋅∙∗",
  "-": "−–—‐‑‒―﹣",
  "/": "÷∕",
  ":": "∶",
  ",": "、",
  "<": "‹〈",
  ">": "›〉",
  " ": "\u3000\u2002\u2003\u2009\u202f\u200b\u200e\u200f\ufeff",
};

const plainOf = new Map(Object.entries(pairs).flatMap(([plain, alikes]) => [...alikes].map((sign) => [sign, plain])));

/** Full-width forms of ASCII lie this far behind it. */
const fullWidth = 0xfee0;
const fullWidthSigns = /[\uff01-\uff0f\uff10-\uff19\uff1a-\uff20\uff3b-\uff40\uff5b-\uff5e]/;
const alike = new RegExp(`[${[...plainOf.keys()].join("")}]|${fullWidthSigns.source}`, "g");

/** `text` with plain signs in place of those that look like them; letters stay. As long as it was. */
export function plainSigns(text: string): string {
  return text.replace(alike, (sign) => plainOf.get(sign) ?? String.fromCharCode(sign.charCodeAt(0) - fullWidth));
}

/** The signs that are read as `plain`, its full-width form apart. */
export function signsLike(plain: string): string {
  return pairs[plain] ?? "";
}
