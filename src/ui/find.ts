/** Finding by words. */

/** Whether every word of `query` is somewhere in `texts`. */
export function isFound(query: string, texts: readonly string[]): boolean {
  const whole = plain(texts.join("\n"));
  return plain(query)
    .split(/\s+/)
    .every((word) => whole.includes(word));
}

/** Letters without accents and of one width: "Ｌstm" is "lstm". */
function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
