/** What can be written where one types: the words, axes, functions and names that fit there. */
import { meanings } from "../../core/signal.ts";
import { knownAbove, type Known } from "./above.ts";
import { bracketAround, tokensOf, type PlacedToken } from "./spans.ts";
import { functions, isMeaning, itemWords } from "./vocabulary.ts";

export type OfferKind =
  "word" | "meaning" | "axis" | "option" | "choice" | "function" | "state" | "name" | "cell" | "model";

export interface Offer {
  readonly label: string;
  readonly kind: OfferKind;
  /** How it is called, its axes, or its size. */
  readonly detail: string;
  /** What is written when it is chosen. */
  readonly insert: string;
}

export interface Offers {
  /** Where the word that is being typed begins, in UTF-16 units from the start of the text. */
  readonly from: number;
  readonly offers: readonly Offer[];
}

export interface OfferOptions {
  /** Ids of the models that `use` may name. */
  readonly models: readonly string[];
  /** Axes of names that the text does not write out, from the last text that compiled. */
  readonly axesOf: ReadonlyMap<string, string>;
}

/** Functions that take an axis in brackets before their arguments. */
const takesAxis = (name: string): boolean => functions[name]?.startsWith("[") ?? false;

export function offersAt(text: string, position: number, options: OfferOptions): Offers | null {
  const start = text.lastIndexOf("\n", position - 1) + 1;
  const { tokens, comment } = tokensOf(text.slice(start, position));
  if (comment >= 0) return null;
  const last = tokens.at(-1);
  const isTyping = last?.kind === "name" && last.to === position - start && !last.isPrimed;
  if (last?.kind === "number" && last.to === position - start) return null;
  const before = isTyping ? tokens.slice(0, -1) : tokens;
  const line = text.slice(0, start).split("\n").length;
  const known = knownAbove(text, line);
  if (!known) return null;
  const offers = offersAfter(before, known, options);
  return { from: isTyping && last ? start + last.from : position, offers };
}

function offersAfter(before: readonly PlacedToken[], known: Known, options: OfferOptions): readonly Offer[] {
  const head = before[0]?.text ?? "";
  const last = before.at(-1)?.text ?? "";
  if (before.length === 0) return [...words(Object.keys(itemWords)), ...meaningOffers(), ...updates(known)];
  if (before.length === 1 && isMeaning(head)) return updates(known);
  const opener = bracketAround(before, before.length);
  if (opener === "grad") return names(known, options.axesOf);
  if (opener !== undefined || last === "@") return axes(known);
  if (last === ":") return before.at(-2)?.text === "each" ? axes(known) : words(itemWords["param"] ?? []);
  if (before[0]?.kind === "name" && before[1]?.text !== "=") {
    const offers = itemOffers(head, before, known, options);
    if (offers) return offers;
  }
  return [...names(known, options.axesOf), ...cells(known), ...functionOffers()];
}

/** Within an item that begins with a word of its own; undefined where it has a value. */
function itemOffers(
  head: string,
  before: readonly PlacedToken[],
  known: Known,
  { models, axesOf }: OfferOptions,
): readonly Offer[] | undefined {
  const hasEquals = before.some(({ text }) => text === "=");
  switch (head) {
    case "model":
    case "paper":
    case "cell":
    case "option":
    case "number":
    case "input":
    case "end":
      return [];
    case "size":
      return hasEquals ? [...axes(known), ...words(itemWords["size"] ?? [])] : [];
    case "state":
      return hasEquals ? words(itemWords[head] ?? []) : [];
    case "param":
      return hasEquals ? [...words(itemWords[head] ?? []), ...names(known, axesOf), ...functionOffers()] : [];
    case "else":
      return before.length === 1 ? words(["if"]) : ifOffers(before.slice(1), known);
    case "if":
      return ifOffers(before, known);
    case "use":
      return useOffers(before, known, models);
    case "repeat":
    case "stack":
      return before.length === 1 ? axes(known) : hasEquals ? undefined : words(["with"]);
    case "loss":
      return hasEquals ? undefined : [];
    default:
      return undefined;
  }
}

function ifOffers(before: readonly PlacedToken[], known: Known): readonly Offer[] {
  if (before.length === 1) return [...known.options.keys()].map((name) => offer(name, "option"));
  if (before.at(-1)?.text !== "==") return [];
  return (known.options.get(before[1]?.text ?? "") ?? []).map((name) => offer(name, "choice"));
}

function useOffers(
  before: readonly PlacedToken[],
  known: Known,
  models: readonly string[],
): readonly Offer[] | undefined {
  if (before.length === 1)
    return [
      ...models.map((id) => offer(id, "model")),
      ...[...known.options.keys()].map((name) => offer(name, "option")),
    ];
  const isClosed = before.some(({ text }) => text === ")");
  if (!isClosed) return undefined;
  return before.at(-1)?.text === "as" ? [] : words(itemWords["use"] ?? []);
}

function offer(label: string, kind: OfferKind, detail = "", insert = label): Offer {
  return { label, kind, detail, insert };
}

function words(list: readonly string[]): Offer[] {
  return list.map((word) => offer(word, "word"));
}

function meaningOffers(): Offer[] {
  return meanings.map((word) => offer(word, "meaning"));
}

function axes(known: Known): Offer[] {
  return [...known.axes].map(([name, size]) => offer(name, "axis", size));
}

function cells(known: Known): Offer[] {
  return [...known.cells].map(([name, formals]) => offer(name, "cell", `(${formals})`, `${name}(`));
}

/** New values that states still wait for. */
function updates(known: Known): Offer[] {
  return [...known.states]
    .filter(([name]) => !known.updated.has(name))
    .map(([name, axesOfState]) => offer(`${name}'`, "state", axesOfState, `${name}' = `));
}

function names(known: Known, axesOf: ReadonlyMap<string, string>): Offer[] {
  const defined = [...known.names].map(([name, written]) => offer(name, "name", written || (axesOf.get(name) ?? "")));
  const states = [...known.states].flatMap(([name, written]) => [
    offer(name, "state", written),
    ...(known.updated.has(name) ? [offer(`${name}'`, "state", written)] : []),
  ]);
  return [...states, ...defined.toReversed()];
}

function functionOffers(): Offer[] {
  return Object.entries(functions).map(([name, call]) =>
    offer(name, "function", call, name + (takesAxis(name) ? "[" : "(")),
  );
}
