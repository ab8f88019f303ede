/** Draft → Grammar: what its names and symbols mean, and whether every episode it can make is within bounds. */
import { upTo } from "../choose.ts";
import {
  limits,
  type AlphabetDraft,
  type AnswerDraft,
  type Draft,
  type Grammar,
  type LengthDraft,
  type Phase,
  type PhaseDraft,
  type Range,
  type Rule,
  type ShowDraft,
  type ShowPhase,
  type Source,
  type Span,
} from "./grammar.ts";
import type { Path } from "./json.ts";
import { Lengths } from "./lengths.ts";
import { RuleMaker } from "./make-rule.ts";
import { some, type Refuse } from "./refuse.ts";
import { isSymbol } from "./shape.ts";

/** @throws Problem, by `refuse`, at the first part that makes no sense. */
export function settle(draft: Draft, refuse: Refuse): Grammar {
  return new Settler(draft, refuse).grammar();
}

/** Every symbol, in order. */
export function symbolsOf(alphabet: AlphabetDraft, refuse: Refuse): readonly string[] {
  if ("bits" in alphabet) return upTo(2 ** alphabet.bits).map((code) => code.toString(2).padStart(alphabet.bits, "0"));
  if (!("from" in alphabet)) return alphabet;
  const [from = 0, to = 0] = (["from", "to"] as const).map((key) => {
    const [character = "", more] = Array.from(alphabet[key]);
    if (more !== undefined) refuse(["alphabet", key], "custom.character", { got: alphabet[key] });
    return character.codePointAt(0);
  });
  const size = to - from + 1;
  if (size < 2 || size > limits.symbols)
    refuse(["alphabet"], "custom.span", { from: alphabet.from, to: alphabet.to, got: size, most: limits.symbols });
  if (from <= 0xdfff && to >= 0xd800) refuse(["alphabet"], "custom.symbolForm", { got: alphabet.from });
  const symbols = upTo(size).map((i) => String.fromCodePoint(from + i));
  const bad = symbols.find((symbol) => !isSymbol(symbol));
  if (bad !== undefined) refuse(["alphabet"], "custom.symbolForm", { got: codeOf(bad) });
  return symbols;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

class Settler {
  private readonly draft: Draft;
  private readonly refuse: Refuse;
  private readonly alphabet: readonly string[];
  private readonly codes: ReadonlyMap<string, number>;
  private readonly markers: string[] = [];
  private readonly phases: Phase[] = [];

  constructor(draft: Draft, refuse: Refuse) {
    this.draft = draft;
    this.refuse = refuse;
    this.alphabet = symbolsOf(draft.alphabet, refuse);
    this.codes = new Map(this.alphabet.map((symbol, code) => [symbol, code]));
  }

  grammar(): Grammar {
    const { alphabet: given, flag = false, phases } = this.draft;
    for (const [i, phase] of phases.entries()) this.phases.push(this.phase(phase, ["phases", i]));
    if (!this.phases.some(({ kind }) => kind === "answer")) this.refuse(["phases"], "custom.noAnswer");
    const bits = "bits" in given ? given.bits : 0;
    const grammar = { alphabet: this.alphabet, bits, flag, markers: this.markers, phases: this.phases };
    const { steps } = new Lengths(grammar, "most");
    if (steps > limits.steps) this.refuse(["phases"], "custom.steps", { got: steps, limit: limits.steps });
    return grammar;
  }

  private phase(draft: PhaseDraft, path: Path): Phase {
    if ("marker" in draft) return { kind: "marker", marker: this.marker(draft.marker, [...path, "marker"]) };
    if ("wait" in draft) return { kind: "wait", length: rangeOf(draft.wait) };
    if ("show" in draft) return this.show(draft.show, [...path, "show"]);
    if ("answer" in draft) return this.answer(draft.answer, [...path, "answer"]);
    const { length, from } = draft.distract;
    const pool = from ? this.symbols(from, [...path, "distract", "from"]) : this.every();
    return { kind: "distract", length: rangeOf(length), pool };
  }

  private marker(name: string, path: Path): number {
    if (this.codes.has(name)) this.refuse(path, "custom.markerSymbol", { got: name });
    if (!this.markers.includes(name)) this.markers.push(name);
    return this.markers.indexOf(name);
  }

  private show(draft: ShowDraft, path: Path): ShowPhase {
    const { name = "", distinct = false } = draft;
    if (name !== "" && this.phases.some((phase) => phase.kind === "show" && phase.name === name))
      this.refuse([...path, "name"], "custom.nameTwice", { got: name });
    const length =
      typeof draft.length === "string" ? this.shown(draft.length, [...path, "length"]).phase : rangeOf(draft.length);
    const show = { kind: "show", name, length, source: this.source(draft, path), distinct } as const;
    this.expectEnough(show, path);
    return show;
  }

  private source({ from, among, keys, values }: ShowDraft, path: Path): Source {
    const said = [["from", from], ["among", among], ["keys", keys ?? values]].filter(([, value]) => value); // prettier-ignore
    if (said.length > 1) this.refuse(path, "custom.sources", { a: String(said[0]?.[0]), b: String(said[1]?.[0]) });
    if (among !== undefined) return { kind: "among", show: this.shown(among, [...path, "among"]).phase };
    if (keys || values) {
      if (!keys || !values) return this.refuse(path, "custom.missing", { key: keys ? "values" : "keys" });
      const [ofKeys, ofValues] = [this.symbols(keys, [...path, "keys"]), this.symbols(values, [...path, "values"])];
      return { kind: "pairs", keys: ofKeys, values: ofValues };
    }
    return { kind: "pool", pool: from ? this.symbols(from, [...path, "from"]) : this.every() };
  }

  /** Where no symbol may come twice, there are as many different ones as can be asked for. */
  private expectEnough({ length, source, distinct }: ShowPhase, path: Path): void {
    const { most: wanted } = this.rangeOfLength(length);
    const refuse = (key: string, got: number): void => {
      if (got < wanted) this.refuse([...path, key], "custom.few", { wanted, got });
    };
    if (source.kind === "pool" && distinct) refuse("length", source.pool.length);
    if (source.kind === "pairs") {
      refuse("keys", source.keys.length);
      if (distinct) refuse("values", source.values.length);
    }
    if (source.kind !== "among" || !distinct) return;
    const of = this.phases[source.show] as ShowPhase;
    if (!isDistinct(of)) this.refuse([...path, "among"], "custom.amongTwice", { name: of.name });
    const isSame = this.rangeOfLength(length) === this.rangeOfLength(of.length) && typeof length === "number";
    if (!isSame) refuse("length", this.rangeOfLength(of.length).least);
  }

  private answer(draft: AnswerDraft, path: Path): Phase {
    const { of, rule, end } = draft;
    const asked = of === undefined ? this.latest(path) : this.shown(of, [...path, "of"]).phase;
    const maker = new RuleMaker({
      alphabet: this.alphabet,
      symbols: (given, where) => this.symbols(given, where),
      shown: (name, where) => this.shown(name, where),
      refuse: this.refuse,
    });
    const spanOf = (phase: number): Span => this.spanOf(phase);
    const chain: Rule[] = [];
    let span = spanOf(asked);
    for (const [i, given] of rule.entries()) {
      const where = [...path, "rule", i];
      const made = maker.rule(given, where, span);
      span = made.span(span, spanOf);
      if (span.most > limits.length) this.refuse(where, "custom.grows", { got: span.most, limit: limits.length });
      chain.push(made);
    }
    const needsEnd = !span.isFixed || span.least === 0;
    const { least, most } = span;
    if (most === 0) this.refuse([...path, "rule"], "custom.nothing");
    if (needsEnd && end === false) this.refuse([...path, "end"], "custom.endless", { least, most });
    return { kind: "answer", of: asked, chain, hasEnd: end ?? needsEnd };
  }

  /** Of what a phase shows, over all lengths that can be drawn. */
  private spanOf(phase: number): Span {
    const { length, source } = this.phases[phase] as ShowPhase;
    const { least, most } = this.rangeOfLength(length);
    const each = source.kind === "pairs" ? 2 : 1;
    return { least: each * least, most: each * most, isFixed: true };
  }

  private rangeOfLength(length: Range | number): Range {
    if (typeof length !== "number") return length;
    return this.rangeOfLength((this.phases[length] as ShowPhase).length);
  }

  private latest(path: Path): number {
    const phase = this.phases.findLastIndex(({ kind }) => kind === "show");
    return phase < 0 ? this.refuse(path, "custom.nothingShown") : phase;
  }

  private shown(name: string, path: Path): { readonly phase: number; readonly show: ShowPhase } {
    const phase = this.phases.findIndex((one) => one.kind === "show" && one.name === name);
    const show = this.phases[phase];
    if (show?.kind === "show") return { phase, show };
    const known = this.phases.flatMap((one) => (one.kind === "show" && one.name !== "" ? [one.name] : []));
    return this.refuse(path, "custom.name", { got: name, known: some(known) });
  }

  private symbols(given: readonly string[], path: Path): readonly number[] {
    return given.map((symbol, i) => {
      const code = this.codes.get(symbol);
      if (code !== undefined) return code;
      return this.refuse([...path, i], "custom.symbol", { got: symbol, known: some(this.alphabet) });
    });
  }

  private every(): readonly number[] {
    return upTo(this.alphabet.length);
  }
}

/** Whether what may be asked for of it never comes twice. */
function isDistinct({ source, distinct }: ShowPhase): boolean {
  return source.kind === "pairs" || distinct;
}

export function rangeOf(length: LengthDraft): Range {
  const [least, most] = typeof length === "number" ? [length, length] : length;
  return { least, most };
}
