import { describe, expect, test, vi } from "vitest";
import type { Trace } from "../../core/signal.ts";
import { fetchWords, type Words } from "../../i18n/translate.ts";
import { namesAgain, namesOf } from "./named.ts";

const en = await fetchWords("en");
const zh = await fetchWords("zh");
const traceOf = (...names: readonly string[]): Trace =>
  ({ steps: 1, signals: names.map((name) => ({ name })) }) as unknown as Trace;

/** `words`, and how often a name was looked up in them. */
function counted(words: Words): { readonly words: Words; readonly looks: () => number } {
  const loose = vi.fn(words.loose);
  const text = vi.fn(words.text);
  return { words: { ...words, loose, text }, looks: () => loose.mock.calls.length + text.mock.calls.length };
}

describe("names of the signals on screen", () => {
  test("are made once while the signals stay, whatever is in them", () => {
    const { words, looks } = counted(en);
    const names = namesAgain(words, traceOf("hidden", "output"));
    const before = looks();
    expect(before).toBeGreaterThan(0);
    expect(namesAgain(words, traceOf("hidden", "output"))).toBe(names);
    expect(looks()).toBe(before);
  });

  test("are others for other signals and in another language", () => {
    const [one, other] = [traceOf("hidden", "output"), traceOf("hidden", "forget")];
    for (const [words, trace] of [
      [en, one],
      [en, other],
      [zh, other],
      [en, one],
    ] as const)
      // prettier-ignore
      expect(namesAgain(words, trace)).toEqual(namesOf(words, trace));
    expect(namesAgain(en, one)).not.toEqual(namesAgain(en, other));
    expect(namesAgain(en, one)).not.toEqual(namesAgain(zh, one));
  });
});
