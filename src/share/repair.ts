/**
 * Links as mails, messengers and editors leave them: `&amp;` for `&`, signs encoded once more, a full stop or a sentence behind
 * them, line ends within them, marks of those who count visits.
 */
import { version } from "./form.ts";
import { longestText } from "./fragment.ts";

/** What the link may have been, the likeliest first; never what it is. */
export function repairsOf(fragment: string): readonly string[] {
  if (fragment.length > longestText) return [];
  const plain = unwrapped(withoutEscapes(fragment));
  const whole = [...readingsOf(plain), trimmed(fragment)];
  const cut = readingsOf(ended(withSigns(plain)));
  const readings = hasSentence(plain) ? [...cut, ...whole] : [...whole, ...cut];
  return [...new Set(readings)].filter((one) => one !== fragment);
}

/** The last value is any word: several behind it are a sentence, as is one below an empty line; one may be the rest of it. */
function hasSentence(link: string): boolean {
  const behind = /&(?:panel|large|why)=[^\s&]+(\s[^&]*)$/.exec(link)?.[1] ?? "";
  return behind.split(/[\s>]+/).filter((word) => word !== "").length > 1 || /\n[>\r ]*\n/.test(behind);
}

function readingsOf(link: string): readonly string[] {
  const joined = withoutBreaks(link);
  const readings = [joined, joined.replace(/\s+/g, "")].map((one) => withoutVisits(withSigns(unwrapped(one))));
  return [...readings, ...readings.map(trimmed)];
}

/** As HTML, JSON, Markdown and keyboards of wide signs write the signs between the parts. */
function withoutEscapes(link: string): string {
  const now = link
    .replace(/^V(?=\d)/, "v")
    .replace(/&(?:(?:amp|#38|#x26);)+/gi, "&")
    .replace(/\\u0026/gi, "&")
    .replace(/\\u003d/gi, "=")
    .replace(/\\(?=[&=_.*!~()%-])/g, "");
  const narrow = now.includes("&") ? now : now.replaceAll("＆", "&");
  return narrow.includes("=") ? narrow : narrow.replaceAll("＝", "=");
}

/** Of an address within a query, all of it encoded, what follows is the query's. */
function unwrapped(link: string): string {
  const [inner = "", ...others] = encodedOnce.test(link) ? link.split("&") : [];
  return others.length > 0 && !inner.includes("=") ? inner : link;
}

const encodedOnce = new RegExp(`^${version}%(?:25)*26`, "i");

/** Without line ends, those of quoted mails (`> `) and of quoted-printable (`=`) among them, and without what is not seen. */
function withoutBreaks(link: string): string {
  const seen = link.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]+/g, "");
  if (isQuotedPrintable(seen)) return seen.replace(/=\r?\n[> ]*/g, "").replaceAll("=3D", "=");
  return seen.replace(/[\r\n][\s>]*/g, "");
}

/** Every `=` is `=3D` or ends a line: in all of it, or from the first such line on. */
function isQuotedPrintable(link: string): boolean {
  const end = link.search(/=\r?\n/);
  const isQuoted = (text: string): boolean => {
    const signs = text.match(/=(?!\r?\n)(?:3D)?/g) ?? [];
    return signs.length > 0 && signs.every((sign) => sign === "=3D");
  };
  return end >= 0 && (isQuoted(link) || isQuoted(link.slice(end)));
}

/** Where no part is one, the whole was encoded once more than it should be. */
function withSigns(link: string): string {
  let now = link;
  for (let round = 0; round < 3 && encodedOnce.test(now); round++) now = decoded(now);
  const parts = now.split("&");
  const said = parts.slice(1);
  if (said.some((part) => part !== "" && !part.includes("=")))
    return parts.map((part, i) => (i === 0 || part.includes("=") ? part : decodedPart(part))).join("&");
  // As in mails that write every sign by its number.
  const isNumbered = said.length > 0 && said.every((part) => /^[^=]+=3D/.test(part));
  return isNumbered ? parts.map((part) => part.replace("=3D", "=")).join("&") : now;
}

function decodedPart(part: string): string {
  return /%25/.test(part) ? decoded(part) : part.replace(/%3D/i, "=");
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const visits = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|spm)=/;

function withoutVisits(link: string): string {
  return link.replace(/\?(?=utm_|fbclid=|gclid=)/, "&").split("&").filter((part) => !visits.test(part)).join("&"); // prettier-ignore
}

/** Signs that a link has only encoded, though a name may have come decoded; the values of other keys have none at all. */
const signs = '[\\s"<>[\\]{}|`]';
const endOfName = new RegExp(signs);
const endOfValue = new RegExp(`${signs}|[^\\0-\\x7f]|%(?:20|0[9AD]|22|3[CE]|5[BD]|60|7[BCD]|[89A-F][0-9A-F])`, "iu");
const named = /(?:^|\.)(?:name|file|pin|copies|large)$|^(?:\d+\.)?task\./;

/** Without the sentence behind the last value; as it is where that could be more of the value, or the link was shortened. */
function ended(link: string): string {
  const part = link.lastIndexOf("&") + 1;
  const equals = link.indexOf("=", part);
  if (equals < 0) return link;
  const value = link.slice(equals + 1);
  const end = value.search(named.test(link.slice(part, equals)) ? endOfName : endOfValue);
  const behind = decoded(value.slice(Math.max(0, end)));
  const isUnsure = /^(?:[^\s\p{L}]*(?:…|\.{3})|[\s>]*[-+.\p{N}]|[\s>]+(?![\s>])\S*(?::\d|[=%]))/u.test(behind);
  return end < 1 || isUnsure ? link : link.slice(0, equals + 1 + end);
}

/** Characters at the end that are looked at. */
const longestEnd = 64;

/** Without what sentences put behind an address; as it is where dots say that the rest of it was left out. */
function trimmed(link: string): string {
  const tail = link.slice(-longestEnd);
  const end = tail.replace(
    /(?:[\s.,;:!?'"’”»›)\]}>*_…。，；：！？）】》」』、/\\|`]|%(?:22|3E|29|5[CD]|60|7C))+$/i,
    "",
  );
  return /…|\.{3}/.test(tail.slice(end.length)) ? link : link.slice(0, -longestEnd) + end;
}
