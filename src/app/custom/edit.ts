/** Changes of a task's grammar as the form makes them: every one gives a new draft. */
import type {
  AlphabetDraft,
  Draft,
  LengthDraft,
  PhaseDraft,
  PhaseKind,
  RuleDraft,
  ShowDraft,
} from "../../tasks/custom/grammar.ts";
import { limits } from "../../tasks/custom/grammar.ts";
import { partsOf } from "../../tasks/custom/make-rule.ts";
import { symbolsOf } from "../../tasks/custom/settle.ts";
import { ruleKinds, type RuleName } from "../../tasks/custom/vocabulary.ts";

/** Its symbols; none where the alphabet makes no sense yet. */
export function knownSymbols(alphabet: AlphabetDraft): readonly string[] {
  try {
    return symbolsOf(alphabet, () => {
      throw new Error("no alphabet yet");
    });
  } catch {
    return [];
  }
}

export function replaced<Item>(list: readonly Item[], index: number, item: Item): readonly Item[] {
  return list.map((old, i) => (i === index ? item : old));
}

export function removed<Item>(list: readonly Item[], index: number): readonly Item[] {
  return list.filter((_, i) => i !== index);
}

/** With the item at `index` moved by `by` places, as far as there are places. */
export function moved<Item>(list: readonly Item[], index: number, by: number): readonly Item[] {
  const to = Math.max(0, Math.min(list.length - 1, index + by));
  const rest = removed(list, index);
  return [...rest.slice(0, to), ...list.slice(index, index + 1), ...rest.slice(to)];
}

export function kindOf(phase: PhaseDraft): PhaseKind {
  if ("show" in phase) return "show";
  if ("marker" in phase) return "marker";
  if ("wait" in phase) return "wait";
  return "distract" in phase ? "distract" : "answer";
}

const freeMarkers = ["|", "?", "!", "#", "/", "+", "=", "&", "%", "~", "<", ">", "^", "*", "$", "@"];

export function newPhase(kind: PhaseKind, { alphabet, phases }: Draft): PhaseDraft {
  if (kind === "show") return { show: { length: [2, 4] } };
  if (kind === "wait") return { wait: [0, 5] };
  if (kind === "distract") return { distract: { length: [0, 4] } };
  if (kind === "answer") return { answer: { rule: ["copy"] } };
  const taken = [...knownSymbols(alphabet), ...phases.flatMap((phase) => ("marker" in phase ? phase.marker : []))];
  return { marker: freeMarkers.find((marker) => !taken.includes(marker)) ?? "mark" };
}

/** What was shown under a name before the phase `index`. */
export function namedBefore(phases: readonly PhaseDraft[], index: number): readonly ShowDraft[] {
  return phases.slice(0, index).flatMap((phase) => ("show" in phase && phase.show.name ? phase.show : []));
}

/** A rule with the least that it needs. `shows`: what was shown under a name before. */
export function newRule(name: RuleName, symbols: readonly string[], shows: readonly ShowDraft[]): RuleDraft {
  const [first = "a", second = first] = symbols;
  const kind = ruleKinds[name].parameter;
  if (kind === "none" || kind === "order") return name;
  if (kind === "number") return { [name]: name === "repeat" ? 2 : 1 };
  if (kind === "symbols" || kind === "count") return { [name]: [first] };
  if (kind === "map") return { [name]: { [first]: second } };
  const fitting = shows.find(({ keys }) => kind === "shown" || keys !== undefined);
  return { [name]: fitting?.name ?? "" };
}

export function endsOf(length: LengthDraft): readonly [number, number] {
  return typeof length === "number" ? [length, length] : length;
}

/** A length with one of its ends changed; the other gives way. */
export function withEnd(length: LengthDraft, end: 0 | 1, value: number): LengthDraft {
  const [least, most] = endsOf(length);
  const ends = end === 0 ? ([value, Math.max(value, most)] as const) : ([Math.min(value, least), value] as const);
  return ends[0] === ends[1] ? ends[0] : ends;
}

/**
 * `phases` with another phase at `index`. What asks for it by its name goes on to do so under the new one; a name that is
 * asked for is not taken away.
 */
export function withPhase(phases: readonly PhaseDraft[], index: number, phase: PhaseDraft): readonly PhaseDraft[] {
  const old = phases[index];
  const was = old && "show" in old ? old.show.name : undefined;
  const now = "show" in phase ? phase.show.name : undefined;
  if (was === undefined || was === now) return replaced(phases, index, phase);
  const isAsked = phases.some((other) => JSON.stringify(renamed(other, was, null)) !== JSON.stringify(other));
  if (now === undefined) return isAsked ? phases : replaced(phases, index, phase);
  return replaced(phases, index, phase).map((other, i) => (i > index ? renamed(other, was, now) : other));
}

/** `phase`, asking for `to` where it asked for `from`. */
function renamed(phase: PhaseDraft, from: string, to: string | null): PhaseDraft {
  const name = <Value>(value: Value): Value => (value === from ? (to as Value) : value);
  if ("show" in phase) {
    const { length, among } = phase.show;
    return { show: { ...phase.show, length: name(length), ...(among !== undefined && { among: name(among) }) } };
  }
  if (!("answer" in phase)) return phase;
  const { of, rule } = phase.answer;
  const rules = rule.map((one): RuleDraft => {
    const [kind, parameter] = partsOf(one);
    const isName = ["pairs", "shown"].includes(ruleKinds[kind].parameter);
    return isName && parameter !== null ? { [kind]: name(parameter) } : one;
  });
  return { answer: { ...phase.answer, ...(of !== undefined && { of: name(of) }), rule: rules } };
}

/** Whether there is no room for another phase. */
export const isFull = ({ phases }: Draft): boolean => phases.length >= limits.phases;

/** Words between blanks. */
export function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** `a=b c=d` as a table; words without `=` are left out. */
export function tableIn(text: string): Readonly<Record<string, string>> {
  const entries = wordsIn(text).map((word) => {
    const at = word.indexOf("=", 1);
    return [word.slice(0, at), word.slice(at + 1), at] as const;
  });
  return Object.fromEntries(entries.filter(([, to, at]) => at > 0 && to !== "").map(([from, to]) => [from, to]));
}

export function tableText(table: Readonly<Record<string, string>>): string {
  return Object.entries(table)
    .map(([from, to]) => `${from}=${to}`)
    .join(" ");
}
