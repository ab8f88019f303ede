/**
 * Links as mails, messengers and editors leave them: `&amp;` for `&`, signs encoded once more, a full stop or a bracket behind
 * them, line ends within them, marks of those who count visits.
 */
import { version } from "./form.ts";

/** The fragment in an address, or in a text that is one; without `#`. */
export function fragmentIn(text: string): string {
  const found = /(?:#|%(?:25)*23|^)(?=v\d+(?:$|&|%|\s))/i.exec(text);
  return found
    ? text.slice(found.index + found[0].length)
    : text.slice(Math.max(0, text.indexOf("#"))).replace(/^#+/, "");
}

/** What the link may have been, the likeliest first; never what it is. */
export function repairsOf(fragment: string): readonly string[] {
  const whole = withoutVisits(
    withSigns(withoutEntities(fragment.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g, ""))),
  );
  const all = [whole, trimmed(whole), trimmed(fragment)];
  return [...new Set(all)].filter((one) => one !== fragment);
}

function withoutEntities(link: string): string {
  return link.replace(/&(?:(?:amp|#38|#x26);)+/gi, "&");
}

/** Where no part is one, the whole was encoded once more than it should be. */
function withSigns(link: string): string {
  let now = link;
  for (let round = 0; round < 3 && new RegExp(`^${version}%(?:25)*26`, "i").test(now); round++) now = decoded(now);
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
  return link.split("&").filter((part) => !visits.test(part)).join("&"); // prettier-ignore
}

/** Characters at the end that are looked at. */
const longestEnd = 64;

/** Without what sentences put behind an address. */
function trimmed(link: string): string {
  const end = link
    .slice(-longestEnd)
    .replace(/(?:[\s.,;:!?'"’”»›)\]}>*_…。，；：！？）】》」』、]|%(?:22|3E|29|5D))+$/i, "");
  return link.slice(0, -longestEnd) + end;
}
