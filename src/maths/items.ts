/** Items of a text → lines and blocks, in the text's order. */
import { parseModel } from "../cell/parser.ts";
import { followedSize, type Item, type Syntax } from "../cell/syntax.ts";
import type { SettingValues } from "../core/setting.ts";
import { axesOf } from "./axes.ts";
import { callsIn, isIndicator, namesCalled, namesIn } from "./calls.ts";
import { Comments } from "./comments.ts";
import { declareValues, isAlike, linearStarts, shapeLine, type Declaration } from "./declare.ts";
import { expressionMaths } from "./expression.ts";
import { outputSymbol } from "./linear.ts";
import { fenced, infix, list, number, operatorName, piecesOf, row, sign, sub, type MathNode } from "./node.ts";
import { PartList, type Line, type Part } from "./parts.ts";
import { Scope, type CellItem, type CellUse, type Known } from "./scope.ts";
import { nameSymbol, symbol, timeIndex, turnSymbol } from "./symbol.ts";
import { writeNumber } from "./written.ts";

type ItemOf<K extends Item["kind"]> = Extract<Item, { kind: K }>;

export interface MathsOptions {
  /** Sizes, numbers and options; what is silent takes the text's default. */
  readonly settings: SettingValues;
  /** Text of another model that `use` may name. */
  readonly library: (name: string) => string | undefined;
}

interface Source extends MathsOptions {
  readonly comments: Comments;
  /** Lines of the text whose heading is written. */
  readonly headed: Set<number>;
  /** How many models lie around this one. */
  readonly depth: number;
}

/** Deepest chain of models that use models, as when they are compiled. */
const deepestUse = 4;

/** Where the items of one list go. */
interface Page {
  readonly scope: Scope;
  readonly source: Source;
  readonly list: PartList;
  /** Cells that are defined here, written once all their uses are known. */
  readonly cells: Map<CellItem, () => void>;
}

/** Widest piece of a line that is not broken, in em. */
const widest = 14;

/** The parts of a model, of a cell's body, or of a loop's. */
export function writeItems(items: readonly Item[], scope: Scope, source: Source): readonly Part[] {
  const page: Page = { scope, source, list: new PartList(), cells: new Map() };
  walk(items, page);
  writeCells(page);
  return page.list.parts;
}

function walk(items: readonly Item[], page: Page): void {
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!item) continue;
    const isNewLine = i === 0 || lineOf(item) !== lineOf(items[i - 1] ?? item);
    if (isNewLine && page.source.comments.startsGroup(lineOf(item))) page.list.close();
    if (item.kind === "state" || item.kind === "param") {
      const alike = alikeFrom(items, i, page);
      addLine(declareValues(alike, page.scope), item, page);
      i += alike.length - 1;
    } else writeItem(item, page);
  }
}

function lineOf(item: Item): number {
  if (item.kind === "assign") return item.target.place.line;
  return item.kind === "loss" ? item.name.place.line : item.place.line;
}

/** Declarations that one line can make, from item `i` on: with nothing between them. */
function alikeFrom(items: readonly Item[], i: number, { source }: Page): readonly Declaration[] {
  const found: Declaration[] = [];
  for (const item of items.slice(i)) {
    if (item.kind !== "state" && item.kind !== "param") break;
    const [first] = found;
    const isApart = first && lineOf(first) !== lineOf(item) && source.comments.startsGroup(lineOf(item));
    if (first && (!isAlike(first, item) || isApart)) break;
    found.push(item);
  }
  return found;
}

function writeItem(item: Exclude<Item, Declaration>, page: Page): void {
  const { scope } = page;
  switch (item.kind) {
    case "size":
      return declareSize(item, page);
    case "number":
      return declareNumber(item, page);
    case "option":
      return void scope.options.set(item.name, String(page.source.settings[item.name] ?? item.choices[0]));
    case "input":
      return declareInput(item, page);
    case "assign":
      return writeAssignment(item, page);
    case "use":
      return writeUse(item, page);
    case "cell":
      return deferCell(item, page);
    case "if":
      return walk(scope.option(item.option) === item.choice ? item.then : item.otherwise, page);
    case "loop":
      return writeLoop(item, page);
    case "loss":
      return writeLoss(item, page);
    case "output":
      return writeOutput(item, page);
  }
}

type Written = Pick<Line, "left" | "right"> & Partial<Line>;

function addLine(line: Written, item: Item, { list: parts, source }: Page): void {
  const at = lineOf(item);
  const heading = source.headed.has(at) ? "" : source.comments.above(at);
  source.headed.add(at);
  const whole: Line = { kind: "equation", relation: "=", starts: [], comment: source.comments.behind(at), ...line };
  parts.line(whole, heading);
}

/** Sizes are known already where `use … as name[axes]` binds them. */
function declareSize(item: ItemOf<"size">, { scope, source }: Page): void {
  if (scope.axes.has(item.axis)) return;
  scope.axes.set(item.axis, item.axis);
  if (typeof item.size === "number") {
    scope.sizes.set(item.axis, Number(source.settings[item.axis] ?? item.size));
    return;
  }
  const shared = scope.axis(item.size);
  if (item.follows === undefined) scope.aliases.set(item.axis, shared);
  const size = scope.size(shared);
  if (size !== undefined) scope.sizes.set(item.axis, followedSize(item, size));
}

function declareNumber(item: ItemOf<"number">, page: Page): void {
  page.scope.names.set(item.name, { axes: [], timing: "none", signals: [], isSetting: true });
  const value = Number(page.source.settings[item.name] ?? item.value);
  addLine({ kind: "declaration", left: symbol(item.name), right: [writeNumber(value).node] }, item, page);
}

function declareInput(item: ItemOf<"input">, page: Page): void {
  const { scope } = page;
  for (const { name, axes = ["input"] } of item.parts) {
    scope.names.set(name, { axes, timing: "value", signals: ["input"] });
    addLine(shapeLine(nameSymbol(name, false, scope), axes, scope), item, page);
  }
}

function writeAssignment(item: ItemOf<"assign">, page: Page): void {
  const { scope } = page;
  const { name, isPrimed } = item.target;
  const right = piecesOf(expressionMaths(item.value, scope, name), widest);
  const starts = linearStarts(item.value, name, scope);
  if (!isPrimed) defineValue(name, item.value, scope);
  const relation = item.value.kind === "call" && ["normal", "uniform"].includes(item.value.name) ? "∼" : "=";
  addLine({ left: nameSymbol(name, isPrimed, scope), relation, right, starts }, item, page);
}

function defineValue(name: string, value: Syntax, scope: Scope): void {
  const signals = [...scope.signals(name), ...(scope.results.get(name) ?? [])];
  const timing = isTimeless(value, scope) ? "none" : "value";
  const known: Known = { axes: axesOf(value, scope), timing, signals, turn: turnSymbol(scope.turns) };
  scope.names.set(name, isIndicator(value, scope) ? { ...known, isIndicator: true } : known);
}

/** Made of numbers and parameters alone. */
function isTimeless(value: Syntax, scope: Scope): boolean {
  const isDrawn = callsIn(value).some(
    ({ name }) => ["normal", "uniform", "dropout"].includes(name) || scope.cell(name) !== undefined,
  );
  return !isDrawn && namesIn(value).every((name) => scope.known(name)?.timing === "none");
}

/** A used model gives the one argument of its output's linear, and has no output of its own. */
function writeOutput(item: ItemOf<"output">, page: Page): void {
  if (page.source.depth > 0) {
    const [given] = item.value.kind === "call" ? item.value.args : [];
    page.scope.given = given?.kind === "name" ? page.scope.known(given.name) : undefined;
    return;
  }
  const left = { ...sub(outputSymbol(page.scope), timeIndex(0)), signals: ["output"] };
  const right = piecesOf(expressionMaths(item.value, page.scope, "output"), widest);
  addLine({ left, right, starts: linearStarts(item.value, "output", page.scope) }, item, page);
}

function writeLoss(item: ItemOf<"loss">, page: Page): void {
  const { name } = item.name;
  const right = piecesOf(expressionMaths(item.value, page.scope, name), widest);
  defineValue(name, item.value, page.scope);
  addLine({ kind: "loss", left: nameSymbol(name, false, page.scope), right }, item, page);
}

/** ctrl = lstm(x, seen), and the lines of that model. */
function writeUse(item: ItemOf<"use">, page: Page): void {
  const { scope, source } = page;
  const model = scope.option(item.model) ?? item.model;
  const text = source.library(model);
  if (text === undefined || source.depth >= deepestUse) return;
  const { title, items } = parseModel(text);
  const inner = usedScope(item, items, scope);
  const parts = writeItems(items, inner, {
    library: source.library,
    settings: {},
    comments: new Comments(text),
    headed: new Set(),
    depth: source.depth + 1,
  });
  const { given } = inner;
  const axes = item.axes.length > 0 ? item.axes.map((axis) => scope.axis(axis)) : given?.axes;
  scope.names.set(item.as, { axes, timing: "value", signals: given?.signals ?? [], turn: turnSymbol(scope.turns) });
  const call = row(operatorName(model), fenced(list(item.args.map((arg) => expressionMaths(arg, scope, item.as)))));
  addLine({ left: nameSymbol(item.as, false, scope), right: [call] }, item, page);
  page.list.block({
    kind: "use",
    heading: "",
    title: symbol(item.as),
    model,
    name: title,
    isReversed: item.isReversed,
    parts,
  });
}

/** The used model's own names; its `x` is the arguments, its first sizes are the axes. */
function usedScope(item: ItemOf<"use">, items: readonly Item[], scope: Scope): Scope {
  const { turns, stacked } = scope;
  const isReversed = scope.isReversed || item.isReversed;
  const inner = new Scope({ paths: scope.pathsOf(item.as), isReversed, turns, stacked });
  const bundle = item.args.flatMap((arg) => (arg.kind === "name" ? [{ ...arg, scope }] : []));
  inner.names.set("x", { axes: undefined, timing: "value", signals: [], bundle });
  const sizes = items.filter((other) => other.kind === "size");
  sizes.slice(0, item.axes.length).forEach(({ axis }, i) => {
    const outer = scope.axis(item.axes[i] ?? axis);
    inner.axes.set(axis, outer);
    const size = scope.size(outer);
    if (size !== undefined) inner.sizes.set(outer, size);
  });
  return inner;
}

/** Its lines mention names of all its uses, so they wait until these are known. */
function deferCell(item: CellItem, page: Page): void {
  const { scope, source } = page;
  scope.cells.set(item.name, item);
  const place = page.list.later();
  const heading = source.comments.above(item.place.line);
  page.cells.set(item, () => {
    const inner = cellScope(item, scope);
    const parts = writeItems(item.body, inner, source);
    const formals = item.formals.map(({ name }) => nameSymbol(name, false, inner));
    const result = nameSymbol(item.result.name, inner.known(item.result.name)?.timing === "state", inner);
    const title = row(operatorName(item.name), fenced(list(formals)), infix("→"), result);
    place({ kind: "cell", heading, title, model: "", name: "", isReversed: false, parts });
  });
}

function cellScope(item: CellItem, scope: Scope): Scope {
  const uses = scope.uses.get(item.name) ?? [];
  const all = (of: (use: CellUse) => readonly string[]): string[] => [...new Set(uses.flatMap(of))];
  const paths = { signals: all(({ paths: own }) => own.signals), weights: all(({ paths: own }) => own.weights) };
  const inner = new Scope({ paths, parent: scope, isReversed: scope.isReversed });
  inner.results.set(
    item.result.name,
    all(({ result }) => result),
  );
  item.formals.forEach(({ name, axes }, i) => {
    const [first] = uses;
    const given = first?.args[i];
    const own = axes?.map((axis) => scope.axis(axis)) ?? (first && given && axesOf(given, first.scope));
    const signals = all(({ args, scope: outer }) => {
      const arg = args[i];
      return arg?.kind === "name" ? (outer.known(arg.name)?.signals ?? []) : [];
    });
    inner.names.set(name, { axes: own, timing: "argument", signals });
  });
  return inner;
}

/** A cell that another one uses comes after it, so that its uses are complete; on the page they stand where the text has them. */
function writeCells({ cells }: Page): void {
  const waiting = new Map(cells);
  while (waiting.size > 0) {
    const called = namesCalled([...waiting.keys()].flatMap((cell) => cell.body));
    const next = [...waiting].find(([cell]) => !called.has(cell.name)) ?? [...waiting][0];
    if (!next) return;
    waiting.delete(next[0]);
    next[1]();
  }
}

/** Turns are counted from 0, as in `at[…](table, hop)`. */
function writeLoop(item: ItemOf<"loop">, page: Page): void {
  const { scope, source } = page;
  const size = scope.size(scope.axis(item.axis));
  const inner = loopScope(item, scope, size);
  const index = nameSymbol(item.axis, false, inner);
  const starts = new PartList();
  for (const { name, value } of item.carried) {
    const right = piecesOf(expressionMaths(value, scope, name.name), widest);
    const known = { axes: axesOf(value, scope), timing: "value", signals: scope.signals(name.name) } as const;
    const at = (turn: MathNode): Known => ({ ...known, turn: turnSymbol([...scope.turns, turn]) });
    inner.names.set(name.name, at(number("0")));
    const left = nameSymbol(name.name, false, inner);
    starts.line({ kind: "equation", relation: "=", left, right, starts: [], comment: "" }, "");
    const nextTurn = turnSymbol([...scope.turns, row(index, sign("+"), number("1"))]);
    inner.names.set(name.name, { ...at(index), nextTurn });
    scope.names.set(name.name, at(size === undefined ? index : number(String(size))));
  }
  const parts = [...starts.parts, ...writeItems(item.body, inner, source)];
  const turns = row(index, infix("="), ...turnNumbers(size));
  const heading = source.comments.above(item.place.line);
  const kind = item.isStack ? "stack" : "repeat";
  page.list.block({ kind, heading, title: turns, model: "", name: item.axis, isReversed: false, parts });
}

/** 0, 1, 2 or 0, …, 9 */
function turnNumbers(size = 1): readonly MathNode[] {
  const all = Array.from({ length: size }, (_, i) => number(String(i)));
  return [list(size <= 4 ? all : [number("0"), operatorName("…"), number(String(size - 1))])];
}

/** A stack's weights belong to its turns, which are counted from 1 in their names. */
function loopScope(item: ItemOf<"loop">, scope: Scope, size = 1): Scope {
  const turns = Array.from({ length: size }, (_, i) => `${item.axis}${i + 1}.`);
  const own = scope.paths.weights.flatMap((path) => turns.map((turn) => path + turn));
  const written = turnLetter(item, scope);
  const inner = new Scope({
    paths: { signals: scope.paths.signals, weights: item.isStack ? own : scope.paths.weights },
    parent: scope,
    isReversed: scope.isReversed,
    turns: [...scope.turns, symbol(written)],
    stacked: item.isStack ? [...scope.stacked, symbol(written)] : scope.stacked,
  });
  inner.names.set(item.axis, { axes: [], timing: "none", signals: [], written });
  return inner;
}

const turnLetters: Readonly<Record<string, string>> = { layer: "ℓ", hop: "k", iteration: "n" };

/** A letter for the index of the turns, as papers have it, unless a value has that name. */
function turnLetter(item: ItemOf<"loop">, scope: Scope): string {
  const letter = turnLetters[item.axis];
  const isTaken = item.body.some((other) => "target" in other && other.target.name === letter);
  return letter === undefined || isTaken || scope.known(letter) ? item.axis : letter;
}
