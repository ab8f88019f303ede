/** A rule of a draft, with its symbols and names looked up. */
import type { CountDraft, Rule, RuleDraft, RuleParameter, ShowPhase, Span } from "./grammar.ts";
import type { Path } from "./json.ts";
import { some, type Refuse } from "./refuse.ts";
import {
  add,
  after,
  copy,
  count,
  cumulate,
  drop,
  even,
  first,
  frequent,
  join,
  keep,
  last,
  lookup,
  map,
  odd,
  repeat,
  reverse,
  rotate,
  shift,
  sort,
  sum,
  unique,
} from "./rules.ts";
import type { RuleName } from "./vocabulary.ts";

export interface Surroundings {
  readonly alphabet: readonly string[];
  /** @throws Problem for a symbol that is not in the alphabet. */
  readonly symbols: (given: readonly string[], path: Path) => readonly number[];
  /** @throws Problem where nothing of that name has been shown. */
  readonly shown: (name: string, path: Path) => { readonly phase: number; readonly show: ShowPhase };
  readonly refuse: Refuse;
}

/** The name of a rule, and what it is given. */
export function partsOf(draft: RuleDraft): readonly [RuleName, RuleParameter | null] {
  if (typeof draft === "string") return [draft as RuleName, null];
  const [[name, parameter] = ["copy", null]] = Object.entries(draft);
  return [name as RuleName, parameter];
}

/** Rules that need nothing. */
const plain: Partial<Record<RuleName, Rule>> = { copy, reverse, odd, even, unique, frequent };

/** Rules that need a number; the second is the size of the alphabet. */
const numbered: Partial<Record<RuleName, (count: number, alphabet: number) => Rule>> = {
  first,
  last,
  repeat,
  rotate,
  shift,
};

export class RuleMaker {
  private readonly around: Surroundings;
  /** Of the alphabet. */
  private readonly size: number;

  constructor(around: Surroundings) {
    this.around = around;
    this.size = around.alphabet.length;
  }

  /** `span`: of what the rule is given. */
  rule(draft: RuleDraft, path: Path, span: Span): Rule {
    const [name, parameter] = partsOf(draft);
    const { size } = this;
    const known = plain[name] ?? (parameter === null ? undefined : numbered[name]?.(parameter as number, size));
    if (known) return known;
    if (name === "sort") return sort(parameter === "descending" ? "descending" : "ascending");
    if (name === "sum") return sum(size);
    if (name === "cumulate") return cumulate(size);
    return this.withNames(name, parameter as RuleParameter, [...path, name], span);
  }

  private withNames(name: RuleName, parameter: RuleParameter, path: Path, span: Span): Rule {
    const { symbols, shown, refuse } = this.around;
    if (name === "keep") return keep(symbols(parameter as readonly string[], path));
    if (name === "drop") return drop(symbols(parameter as readonly string[], path));
    if (name === "map") return map(this.table(parameter as Readonly<Record<string, string>>, path));
    if (name === "count") return this.count(parameter as CountDraft | readonly string[], path, span);
    const { phase, show } = shown(parameter as string, path);
    if (name === "add") return add(phase, this.size);
    if (name === "join") return join(phase);
    if (name === "after") return after(phase);
    return show.source.kind === "pairs" ? lookup(phase) : refuse(path, "custom.noPairs", { name: show.name });
  }

  private table(given: Readonly<Record<string, string>>, path: Path): ReadonlyMap<number, number> {
    const entries = Object.entries(given).map(([from, to]): [number, number] => {
      const [key = 0, value = 0] = this.around.symbols([from, to], path);
      return [key, value];
    });
    return new Map(entries);
  }

  private count(given: CountDraft | readonly string[], path: Path, span: Span): Rule {
    const { alphabet, symbols, refuse } = this.around;
    const { of, modulo } = "of" in given ? given : { of: given, modulo: undefined };
    const counted = symbols(of, "of" in given ? [...path, "of"] : path);
    const most = modulo === undefined ? span.most : modulo - 1;
    const numbers = Array.from({ length: most + 1 }, (_, number) => alphabet.indexOf(String(number)));
    const lacking = numbers.indexOf(-1);
    if (lacking >= 0) refuse(path, "custom.numbers", { most, lacking, known: some(alphabet) });
    return count(counted, numbers, modulo);
  }
}
