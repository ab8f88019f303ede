/** What is wrong, where it stands alone: it begins as sentences do, unless it begins with a name that somebody gave. */
export function asSentence(text: string, parameters: Readonly<Record<string, unknown>>): string {
  const isName = Object.values(parameters).some((value) => value !== "" && text.startsWith(String(value)));
  return isName || !/^(?:a|[a-z]{2,}) /.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
