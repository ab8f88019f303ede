/** What was typed and is not used yet stays from one visit to the next. */
import type { Typed, ViewStore } from "../store/view.ts";
import { readLocal, writeLocal } from "./local.ts";

const key = "typed";

/** Characters of one text, with the one that it was typed over, and of all together: what a browser keeps without complaint. */
const most = { each: 200_000, all: 600_000 };

/** What of `found` was typed: other versions of the page may have written it. */
export function typedOf(found: unknown): Readonly<Record<string, Typed>> {
  if (typeof found !== "object" || found === null) return {};
  return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, Typed] => isTyped(entry[1])));
}

function isTyped(found: unknown): found is Typed {
  if (typeof found !== "object" || found === null || !("known" in found && "text" in found)) return false;
  return typeof found.known === "string" && typeof found.text === "string";
}

/** The newest texts that fit. */
export function withinBounds(typed: Readonly<Record<string, Typed>>): Readonly<Record<string, Typed>> {
  let left = most.all;
  const newest = Object.entries(typed).toReversed();
  const kept = newest.filter(([, { known, text }]) => {
    const size = known.length + text.length;
    const fits = size <= most.each && size <= left;
    if (fits) left -= size;
    return fits;
  });
  return Object.fromEntries(kept.toReversed());
}

/** Milliseconds of quiet before what was typed is written: all of it is written together, and that takes its time. */
const quiet = 300;

export function keepTypedTexts(view: ViewStore): void {
  view.setState({ typed: typedOf(readLocal(key)) });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    const { typed } = view.getState();
    writeLocal(key, Object.keys(typed).length > 0 ? withinBounds(typed) : null);
  };
  view.subscribe(({ typed }, before) => {
    if (typed === before.typed) return;
    clearTimeout(timer);
    timer = setTimeout(write, quiet);
  });
  addEventListener("pagehide", write);
}
