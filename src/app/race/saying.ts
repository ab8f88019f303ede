/** The verdict of a race in sentences. */
import type { Words } from "../../i18n/translate.ts";
import type { RacePace } from "../../share/bookmark.ts";
import type { Goal } from "../../train/goal.ts";
import type { Level, Place, Verdict } from "./verdict.ts";

/** What the verdict is about. */
export interface Matter {
  readonly goal: Goal | undefined;
  readonly metric: string;
  readonly by: RacePace;
}

/** "NTM reached 0.1 wrong bits at update 620; LSTM stands at 3.1 after 4,000." */
export function sayVerdict(words: Words, verdict: Verdict, matter: Matter): string {
  switch (verdict.kind) {
    case "unbegun":
      return words.text("race.verdict.unbegun");
    case "open":
      return sayOpen(words, verdict, matter);
    case "met":
      return sayMet(words, verdict, matter);
  }
}

function sayOpen(
  words: Words,
  { places, level }: Extract<Verdict, { kind: "open" }>,
  { goal, metric, by }: Matter,
): string {
  const list = level
    ? sayLevel(words, level, by)
    : joined(
        words,
        "race.semicolon",
        places.map((place) => sayPlace(words, place)),
      );
  if (!goal) return words.text("race.verdict.noGoal", { metric: words.metric(metric), list });
  return words.text("race.verdict.none", { goal: sayGoal(words, goal), list });
}

/** "LSTM stands at 3.1 after 4,000". */
function sayPlace(words: Words, { name, value, update }: Place): string {
  if (Number.isNaN(value)) return words.text("race.verdict.unmeasured", { name });
  return words.text("race.verdict.stands", { name, value: words.number(value), update: words.number(update) });
}

/** "at update 200 NTM 1.5, LSTM 3.5". */
function sayLevel(words: Words, { at, places }: Level, by: RacePace): string {
  const values = places.map(({ name, value }) =>
    words.text("race.verdict.value", { name, value: words.number(value) }),
  );
  const list = joined(words, "race.comma", values);
  return words.text("race.verdict.level", { at: sayCost(words, at, by), list });
}

/** Who reached the goal first; "" where nobody has. For who can not see the flag go up. */
export function sayFirst(words: Words, verdict: Verdict, { goal, by }: Matter): string {
  const [best] = verdict.kind === "met" ? verdict.first : [];
  if (!goal || !best || verdict.kind !== "met") return "";
  const names = verdict.first.map(({ name }) => name);
  return words.text(names.length > 1 ? "race.verdict.tie" : "race.verdict.first", {
    name: joined(words, "race.and", names),
    goal: sayGoal(words, goal),
    at: sayWhen(words, best, by),
  });
}

function sayMet(words: Words, verdict: Extract<Verdict, { kind: "met" }>, matter: Matter): string {
  const { by } = matter;
  const later = verdict.later.map((place) =>
    words.text("race.verdict.later", { name: place.name, at: sayWhen(words, place, by) }),
  );
  const others = verdict.others.map((place) => sayPlace(words, place));
  const list = joined(words, "race.semicolon", [sayFirst(words, verdict, matter), ...later, ...others]);
  const head = words.text("race.verdict.sentence", { list });
  return joined(words, "race.space", [
    head,
    ...sayBehind(words, verdict.behind, by),
    ...sayOtherwise(words, verdict, by),
  ]);
}

/** Those who have not come as far: they may still be before the first. */
function sayBehind(words: Words, behind: readonly Place[], by: RacePace): readonly string[] {
  if (behind.length === 0) return [];
  const each = behind.map((place) =>
    words.text("race.verdict.behind.one", {
      name: place.name,
      value: words.number(place.value),
      at: sayCost(words, place, by),
    }),
  );
  return [words.text("race.verdict.behind", { list: joined(words, "race.semicolon", each) })];
}

function sayOtherwise(words: Words, { otherwise }: Extract<Verdict, { kind: "met" }>, by: RacePace): readonly string[] {
  if (!otherwise) return [];
  const other = by === "updates" ? "seconds" : "updates";
  const { place, against } = otherwise;
  const costs = { own: sayCost(words, place, other), theirs: sayCost(words, against, other) };
  return [words.text(`race.verdict.otherwise.${other}`, { name: place.name, ...costs })];
}

/** "update 620" or, by seconds, "1.2 s (update 620)". */
function sayWhen(words: Words, place: Place, by: RacePace): string {
  const update = sayCost(words, place, "updates");
  return by === "updates" ? update : words.text("race.verdict.when", { seconds: sayCost(words, place, by), update });
}

function sayCost(words: Words, { update, seconds }: Pick<Place, "update" | "seconds">, by: RacePace): string {
  if (by === "updates") return words.text("track.update", { update: words.number(update) });
  return words.text("track.seconds", { count: words.number(seconds) });
}

/** "0.1 wrong bits". */
export function sayGoal(words: Words, { metric, below, above }: Goal): string {
  const limit = words.number(below ?? above ?? NaN);
  return words.text("race.goal", { limit, metric: words.metric(metric) });
}

function joined(
  words: Words,
  key: "race.space" | "race.semicolon" | "race.comma" | "race.and",
  parts: readonly string[],
): string {
  return parts.join(words.text(key));
}
