/** The parts of a link: which run each belongs to, and each taken once. */
import { plainSigns } from "../core/look-alikes.ts";
import { Problem } from "../core/problem.ts";
import { mostRuns } from "./bookmark.ts";
import { groupOf, linkLimit, pageKeys, partLimit, version } from "./form.ts";

/** Keys and values of one run, or of the bookmark as a whole. */
export interface Pairs {
  /** What a key is called in Problems. */
  readonly nameOf: (key: string) => string;
  readonly take: (key: string) => string | undefined;
  /** A value of this form. @throws Problem. */
  readonly takeMatching: (key: string, form: RegExp, wanted: string) => string | undefined;
  /** A whole number from `min` to `max`. @throws Problem. */
  readonly takeWhole: (key: string, min: number, max: number) => number | undefined;
  /** Keys that nobody took. */
  readonly left: () => readonly string[];
}

export interface Parts {
  /** One per run, in their order; what a further run takes over from the first is there already. */
  readonly runs: readonly Pairs[];
  readonly page: Pairs;
}

/** @throws Problem when it is no link of this version, or longer than one can be. */
export function readParts(fragment: string): Parts {
  const all = readPairs(fragment);
  const page = new Map([...all].filter(([key]) => pageKeys.includes(key)));
  const first = new Map([...all].filter(([key]) => !pageKeys.includes(key) && !numbered.test(key)));
  const others = readOthers(all);
  const runs = others.map((own, i) => pairsOf(`${i + 2}.`, inherited(first, own)));
  return { runs: [pairsOf("", first), ...runs], page: pairsOf("", page) };
}

function readPairs(fragment: string): ReadonlyMap<string, string> {
  const link = fragment.startsWith("#") ? fragment.slice(1) : fragment;
  if (link.length > linkLimit) throw new Problem("link.long", { got: link.length, limit: linkLimit });
  const [first = "", ...parts] = link.split("&");
  if (first !== version) throw new Problem("link.version", { got: first.slice(0, 20) || "nothing" });
  if (parts.length > partLimit) throw new Problem("link.many", { got: parts.length, limit: partLimit });
  const pairs = new Map<string, string>();
  for (const part of parts) {
    const equals = part.indexOf("=");
    if (equals < 1) throw new Problem("link.part", { part: part.slice(0, 40) });
    const key = unescape(part.slice(0, equals), part.slice(0, Math.min(equals, 40)));
    if (pairs.has(key)) throw new Problem("link.duplicate", { key: key.slice(0, 40) });
    pairs.set(key, unescape(part.slice(equals + 1), key.slice(0, 40)));
  }
  return pairs;
}

const numbered = /^([2-9]|[1-9]\d{1,8})\.(.+)$/su;

/** What the second run says of itself, the third, … */
function readOthers(all: ReadonlyMap<string, string>): ReadonlyMap<string, string>[] {
  const found = new Map<number, Map<string, string>>();
  for (const [key, value] of all) {
    const [, number = "", own = ""] = numbered.exec(key) ?? [];
    if (number === "") continue;
    if (Number(number) > mostRuns) throw new Problem("link.runs", { got: number, limit: mostRuns });
    const pairs = found.get(Number(number)) ?? new Map<string, string>();
    found.set(Number(number), pairs.set(own, value));
  }
  const last = Math.max(1, ...found.keys());
  return Array.from({ length: last - 1 }, (_, i) => {
    const pairs = found.get(i + 2);
    if (!pairs) throw new Problem("link.gap", { got: last, absent: i + 2 });
    return pairs;
  });
}

function inherited(first: ReadonlyMap<string, string>, own: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const isTaken = (key: string): boolean => {
    const group = groupOf(key);
    return group === "training" || (group !== "alone" && !own.has(group));
  };
  return new Map([...[...first].filter(([key]) => isTaken(key)), ...own]);
}

function pairsOf(prefix: string, given: ReadonlyMap<string, string>): Pairs {
  const pairs = new Map(given);
  const nameOf = (key: string): string => prefix + key;
  function take(key: string): string | undefined {
    const value = pairs.get(key);
    pairs.delete(key);
    return value;
  }
  function takeMatching(key: string, form: RegExp, wanted: string): string | undefined {
    const value = take(key);
    if (value === undefined || form.test(value)) return value;
    const plain = plainSigns(value).trim();
    if (!form.test(plain)) throw unfit(nameOf(key), wanted, value);
    return plain;
  }
  function takeWhole(key: string, min: number, max: number): number | undefined {
    const wanted = `a whole number from ${min} to ${max}`;
    const value = takeMatching(key, /^\d{1,10}$/, wanted);
    if (value === undefined) return undefined;
    if (Number(value) < min || Number(value) > max) throw unfit(nameOf(key), wanted, value);
    return Number(value);
  }
  return { nameOf, take, takeMatching, takeWhole, left: () => [...pairs.keys()] };
}

/** The value of a key is not what it should be. */
export function unfit(key: string, wanted: string, got: string): Problem {
  return new Problem("link.value", { key, wanted, got: got.slice(0, 40) || "nothing" });
}

function unescape(value: string, key: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    throw new Problem("link.encoding", { key });
  }
}
