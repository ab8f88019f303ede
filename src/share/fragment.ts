/** Where in a text the link is: it comes in brackets, as Markdown or HTML, in a sentence, twice. */
import { linkLimit } from "./form.ts";

/** Longer texts are not searched for signs around the link. */
export const longestText = 4 * linkLimit;

/** The fragment in an address, or in a text that is one; without `#`. */
export function fragmentIn(text: string): string {
  const found = /(?:[#＃]|%(?:25)*23|^)(?=v\d+(?:$|[&%\s＆\\]))/i.exec(text);
  if (!found) return text.slice(Math.max(0, text.indexOf("#"))).replace(/^#+/, "");
  const fragment = text.slice(found.index + found[0].length);
  if (text.length > longestText) return fragment;
  return withoutDirective(sameOf(text) ?? enclosed(text.slice(0, found.index), fragment));
}

/** Most times that one link is looked for in a text. */
const mostTimes = 4;

/** The link that is there several times, as in `<a href="…">…</a>`; null where it is there once, or others are. */
function sameOf(text: string): string | null {
  const pieces = text.split(/[#＃](?=v\d+[&＆\\])/i);
  if (pieces.length < 3 || pieces.length > mostTimes + 1) return null;
  const links = pieces.slice(1).map((piece, i) => enclosed(pieces[i] ?? "", piece.slice(0, beginOfAddress(piece))));
  const [first = "", ...others] = links.map((link) => link.trim());
  return others.every((link) => link === first) ? first : null;
}

/** Where the address begins that a text ends with; the text's end where it ends with none. */
function beginOfAddress(text: string): number {
  const colon = text.lastIndexOf("://");
  if (colon < 0 || /\s/.test(text.slice(colon))) return text.length;
  return colon - (/https?$/i.exec(text.slice(Math.max(0, colon - 5), colon))?.[0].length ?? 0);
}

const closing: Readonly<Record<string, string>> = {
  '"': '"',
  "`": "`",
  "<": ">|",
  ">": "<",
  "[": "]",
  "“": "”",
  "„": "“”",
  "«": "»",
  "「": "」",
  "『": "』",
  "（": "）",
  "【": "】",
};

/** What opened right before the address ends it, unless more of the link is behind that. */
function enclosed(before: string, fragment: string): string {
  const begin = beginOfAddress(before);
  const opened = before.slice(begin - 1, begin);
  const end = opened === "(" ? endOfBrackets(fragment) : endAt(fragment, closing[opened] ?? "");
  return end < 0 || /&[\w.]+=/.test(fragment.slice(end)) ? fragment : titleLess(fragment.slice(0, end), opened);
}

function endAt(fragment: string, signs: string): number {
  const ends = Array.from(signs, (sign) => fragment.indexOf(sign)).filter((at) => at >= 0);
  return ends.length > 0 ? Math.min(...ends) : -1;
}

/** The bracket that closes one more than were opened. */
function endOfBrackets(fragment: string): number {
  let open = 1;
  for (let at = 0; at < fragment.length; at++) {
    if (fragment[at] === "(") open += 1;
    else if (fragment[at] === ")") open -= 1;
    if (open === 0) return at;
  }
  return -1;
}

/** As Markdown has it: `(address "title")`. */
function titleLess(link: string, opened: string): string {
  const title = opened === "(" ? link.search(/\s["']/) : -1;
  return title < 0 ? link : link.slice(0, title);
}

/** A browser's mark of what to scroll to; a link's own values have no bare `=`. */
function withoutDirective(fragment: string): string {
  const at = fragment.search(/#?:~:text=/);
  return at < 0 ? fragment : fragment.slice(0, at);
}
