/** JSON → Draft: kinds, keys and numbers within bounds. What names and symbols mean is looked up later. */
import {
  limits,
  type AlphabetDraft,
  type AnswerDraft,
  type CountDraft,
  type DistractDraft,
  type Draft,
  type LengthDraft,
  type PhaseDraft,
  type PhaseKind,
  type RuleDraft,
  type RuleParameter,
  type ShowDraft,
} from "./grammar.ts";
import type { JsonNode, Path } from "./json.ts";
import type { Refuse } from "./refuse.ts";
import { ruleKinds, ruleNames, type ParameterKind, type RuleName } from "./vocabulary.ts";

const kindNames = { object: "an object {…}", list: "a list […]", text: "a text", number: "a number", truth: "true or false", null: "null" } as const; // prettier-ignore

export const phaseKinds: readonly PhaseKind[] = ["show", "marker", "wait", "distract", "answer"];

/** `root` as a draft. @throws Problem, by `refuse`, at the first part that has another shape. */
export function readDraft(root: JsonNode, refuse: Refuse): Draft {
  const shape = new Shape(refuse);
  return shape.draft(root);
}

class Shape {
  private readonly refuse: Refuse;

  constructor(refuse: Refuse) {
    this.refuse = refuse;
  }

  draft(root: JsonNode): Draft {
    const keys = this.keys(root, [], ["alphabet", "phases"], ["flag"]);
    const alphabet = this.alphabet(keys.get("alphabet") as JsonNode, ["alphabet"]);
    const phases = this.list(keys.get("phases") as JsonNode, ["phases"], 1, limits.phases).map((node, i) =>
      this.phase(node, ["phases", i]),
    );
    return { alphabet, ...this.optionalTruth(keys, [], "flag"), phases };
  }

  private alphabet(node: JsonNode, path: Path): AlphabetDraft {
    if (node.kind === "list") return this.symbols(node, path, 2);
    if (node.kind !== "object") this.wrong(node, path, "a list of symbols, a range or bits");
    if (node.entries.has("bits")) {
      const keys = this.keys(node, path, ["bits"], []);
      return { bits: this.whole(keys.get("bits"), [...path, "bits"], 1, limits.bits) };
    }
    const keys = this.keys(node, path, ["from", "to"], []);
    const [from, to] = ["from", "to"].map((key) => this.text(keys.get(key), [...path, key], limits.symbolLength));
    return { from: from ?? "", to: to ?? "" };
  }

  private phase(node: JsonNode, path: Path): PhaseDraft {
    if (node.kind !== "object") this.wrong(node, path, "an object {…}");
    const [kind, more] = [...node.entries.keys()];
    const known = phaseKinds.find((one) => one === kind);
    if (more !== undefined || !known)
      this.refuse(path, "custom.one", { known: phaseKinds.join(", "), got: nameOf([...node.entries.keys()]) });
    const value = node.entries.get(known)?.node as JsonNode;
    const inside = [...path, known];
    if (known === "show") return { show: this.show(value, inside) };
    if (known === "marker") return { marker: this.text(value, inside, limits.symbolLength) };
    if (known === "wait") return { wait: this.length(value, inside, 0) };
    if (known === "distract") return { distract: this.distract(value, inside) };
    return { answer: this.answer(value, inside) };
  }

  private show(node: JsonNode, path: Path): ShowDraft {
    const keys = this.keys(node, path, ["length"], ["name", "from", "among", "keys", "values", "distinct"]);
    const length = keys.get("length") as JsonNode;
    const inside = [...path, "length"];
    return {
      ...this.optionalText(keys, path, "name"),
      length: length.kind === "text" ? this.text(length, inside, limits.nameLength) : this.length(length, inside, 1),
      ...this.optionalSymbols(keys, path, "from"),
      ...this.optionalText(keys, path, "among"),
      ...this.optionalSymbols(keys, path, "keys"),
      ...this.optionalSymbols(keys, path, "values"),
      ...this.optionalTruth(keys, path, "distinct"),
    };
  }

  private distract(node: JsonNode, path: Path): DistractDraft {
    const keys = this.keys(node, path, ["length"], ["from"]);
    const length = this.length(keys.get("length"), [...path, "length"], 0);
    return { length, ...this.optionalSymbols(keys, path, "from") };
  }

  private answer(node: JsonNode, path: Path): AnswerDraft {
    const keys = this.keys(node, path, ["rule"], ["of", "end"]);
    const inside = [...path, "rule"];
    const rules = this.list(keys.get("rule"), inside, 1, limits.rules);
    return {
      ...this.optionalText(keys, path, "of"),
      rule: rules.map((rule, i) => this.rule(rule, [...inside, i])),
      ...this.optionalTruth(keys, path, "end"),
    };
  }

  private rule(node: JsonNode, path: Path): RuleDraft {
    if (node.kind !== "text" && node.kind !== "object") this.wrong(node, path, "a rule");
    const named = node.kind === "text" ? [node.value] : [...node.entries.keys()];
    const name = ruleNames.find((one) => one === named[0]);
    if (!name || named.length > 1) this.refuse(path, "custom.one", { known: ruleNames.join(", "), got: nameOf(named) });
    const { parameter } = ruleKinds[name];
    if (node.kind === "text") {
      if (parameter !== "none" && parameter !== "order") this.refuse(path, "custom.needs", { rule: name });
      return name;
    }
    if (parameter === "none") this.refuse(path, "custom.plain", { rule: name });
    const value = node.entries.get(name)?.node as JsonNode;
    return { [name]: this.parameter(value, [...path, name], name, parameter) };
  }

  private parameter(node: JsonNode, path: Path, name: RuleName, kind: Exclude<ParameterKind, "none">): RuleParameter {
    if (kind === "number") {
      const { least = 1, most = limits.length } = ruleKinds[name];
      return this.whole(node, path, least, most);
    }
    if (kind === "order") {
      const order = this.text(node, path, limits.nameLength);
      if (order !== "ascending" && order !== "descending")
        this.refuse(path, "custom.kind", { wanted: "ascending or descending", got: order });
      return order;
    }
    if (kind === "symbols") return this.symbols(node, path, 1);
    if (kind === "shown" || kind === "pairs") return this.text(node, path, limits.nameLength);
    return kind === "map" ? this.map(node, path) : this.count(node, path);
  }

  private map(node: JsonNode, path: Path): Readonly<Record<string, string>> {
    if (node.kind !== "object") this.wrong(node, path, "an object {…}");
    if (node.entries.size > limits.symbols) this.sizeWrong(path, 0, limits.symbols, node.entries.size);
    const entries = [...node.entries].map(([symbol, entry]) => {
      this.symbolForm(symbol, path);
      return [symbol, this.symbol(entry.node, [...path, symbol])] as const;
    });
    return Object.fromEntries(entries);
  }

  private count(node: JsonNode, path: Path): CountDraft | readonly string[] {
    if (node.kind === "list") return this.symbols(node, path, 1);
    const keys = this.keys(node, path, ["of"], ["modulo"]);
    const modulo = keys.get("modulo");
    return {
      of: this.symbols(keys.get("of") as JsonNode, [...path, "of"], 1),
      ...(modulo && { modulo: this.whole(modulo, [...path, "modulo"], 2, limits.symbols) }),
    };
  }

  private length(node: JsonNode | undefined, path: Path, least: number): LengthDraft {
    if (node?.kind !== "list") return this.whole(node, path, least, limits.length);
    this.list(node, path, 2, 2);
    const [from = 0, to = 0] = node.items.map((item, i) => this.whole(item, [...path, i], least, limits.length));
    if (from > to) this.refuse(path, "custom.order", { from, to });
    return [from, to];
  }

  /** At least `least` different symbols. */
  private symbols(node: JsonNode, path: Path, least: number): readonly string[] {
    const symbols = this.list(node, path, least, limits.symbols).map((item, i) => this.symbol(item, [...path, i]));
    const twice = symbols.findIndex((symbol, i) => symbols.indexOf(symbol) !== i);
    if (twice >= 0) this.refuse([...path, twice], "custom.symbolTwice", { symbol: symbols[twice] ?? "" });
    return symbols;
  }

  private symbol(node: JsonNode, path: Path): string {
    if (node.kind !== "text") this.wrong(node, path, "a symbol in “…”");
    this.symbolForm(node.value, path);
    return node.value;
  }

  private symbolForm(symbol: string, path: Path): void {
    if (!isSymbol(symbol)) this.refuse(path, "custom.symbolForm", { got: symbol.slice(0, 20) });
  }

  private optionalText<Key extends string>(keys: ReadonlyMap<string, JsonNode>, path: Path, key: Key) {
    const node = keys.get(key);
    return (node && { [key]: this.text(node, [...path, key], limits.nameLength) }) as { [K in Key]?: string };
  }

  private optionalTruth<Key extends string>(keys: ReadonlyMap<string, JsonNode>, path: Path, key: Key) {
    const node = keys.get(key);
    if (node && node.kind !== "truth") this.wrong(node, [...path, key], kindNames.truth);
    return (node && { [key]: node.value }) as { [K in Key]?: boolean };
  }

  private optionalSymbols<Key extends string>(keys: ReadonlyMap<string, JsonNode>, path: Path, key: Key) {
    const node = keys.get(key);
    return (node && { [key]: this.symbols(node, [...path, key], 1) }) as { [K in Key]?: readonly string[] };
  }

  /** The values of an object that has all of `needed`, and nothing but these and `optional`. */
  private keys(
    node: JsonNode | undefined,
    path: Path,
    needed: readonly string[],
    optional: readonly string[],
  ): ReadonlyMap<string, JsonNode> {
    if (node?.kind !== "object") return this.wrong(node, path, kindNames.object);
    const known = [...needed, ...optional];
    for (const key of node.entries.keys())
      if (!known.includes(key))
        this.refuse([...path, key], "custom.key", { key: key.slice(0, 20), known: known.join(", ") });
    for (const key of needed) if (!node.entries.has(key)) this.refuse(path, "custom.missing", { key });
    return new Map([...node.entries].map(([key, entry]) => [key, entry.node]));
  }

  private list(node: JsonNode | undefined, path: Path, least: number, most: number): readonly JsonNode[] {
    if (node?.kind !== "list") return this.wrong(node, path, kindNames.list);
    if (node.items.length < least || node.items.length > most) this.sizeWrong(path, least, most, node.items.length);
    return node.items;
  }

  /** Names and markers: a symbol's characters, up to `most` of them. */
  private text(node: JsonNode | undefined, path: Path, most: number): string {
    if (node?.kind !== "text") return this.wrong(node, path, kindNames.text);
    if (!isWord(node.value, most)) this.refuse(path, "custom.word", { most, got: node.value.slice(0, 20) });
    return node.value;
  }

  private whole(node: JsonNode | undefined, path: Path, min: number, max: number): number {
    if (node?.kind !== "number") return this.wrong(node, path, kindNames.number);
    const { value } = node;
    if (!Number.isInteger(value) || value < min || value > max)
      this.refuse(path, "custom.range", { min, max, got: String(value) });
    return value + 0;
  }

  private sizeWrong(path: Path, min: number, max: number, got: number): never {
    return this.refuse(path, "custom.size", { min, max, got });
  }

  private wrong(node: JsonNode | undefined, path: Path, wanted: string): never {
    return this.refuse(path, "custom.kind", { wanted, got: node ? kindNames[node.kind] : "nothing" });
  }
}

/** One to `most` characters, none of them blank, invisible or half of one. */
function isWord(text: string, most: number): boolean {
  const count = Array.from(text).length;
  return count >= 1 && count <= most && !/[\p{C}\p{Z}]/u.test(text);
}

/** What a symbol may be; the sign of the end is none. */
export function isSymbol(text: string): boolean {
  return isWord(text, limits.symbolLength) && text !== "∎";
}

function nameOf(keys: readonly string[]): string {
  return keys.map((key) => key.slice(0, 20)).slice(0, 3).join(", ") || "nothing"; // prettier-ignore
}
