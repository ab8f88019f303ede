/** Items of a model → program: declarations, assignments, cells, used models, options. */
import { Problem, type Place } from "../core/problem.ts";
import type { Setting, SettingValues } from "../core/setting.ts";
import type { Meaning } from "../core/signal.ts";
import type { Builder } from "./builder.ts";
import { parseModel } from "./parser.ts";
import type { Initial, ValueId } from "./program.ts";
import { Scope } from "./scope.ts";
import type { Item, ModelSyntax } from "./syntax.ts";
import { addMap, checkExpression, listAxes, type Context } from "./typing.ts";

type ItemOf<K extends Item["kind"]> = Extract<Item, { kind: K }>;

/** Deepest chain of models that use models. */
const deepestUse = 4;

export interface Checker {
  readonly builder: Builder;
  /** Text of a model that may be used, by its id. */
  readonly library: (name: string) => string | undefined;
  readonly settings: SettingValues;
  readonly useDepth: number;
}

/** Checks `items` in order; the output, if there is one, is returned. */
export function checkItems(items: readonly Item[], scope: Scope, checker: Checker): ValueId | undefined {
  let output: ValueId | undefined;
  for (const item of items) {
    const found = checkItem(item, scope, checker);
    if (found === undefined) continue;
    if (output !== undefined) throw new Problem("cell.twice", { name: "output" }, placeOf(item));
    output = found;
  }
  return output;
}

function placeOf(item: Item): Place {
  return item.kind === "assign" ? item.target.place : item.place;
}

function checkItem(item: Item, scope: Scope, checker: Checker): ValueId | undefined {
  switch (item.kind) {
    case "size":
      return void declareSize(item, scope, checker);
    case "option":
      return void declareOption(item, scope, checker);
    case "state":
      return void declareState(item, scope, checker);
    case "param":
      return void declareParam(item, scope, checker);
    case "cell":
      return void declareCell(item, scope);
    case "assign":
      return void assign(item, scope, checker);
    case "use":
      return void useModel(item, scope, checker);
    case "if":
      return checkItems(chosenBranch(item, scope), scope, checker);
    case "output":
      return checkOutput(item, scope, checker);
  }
}

function contextFor(owner: string, scope: Scope, checker: Checker, isOutput = false): Context {
  const useCell: Context["useCell"] = (name, args, context, place) => instantiate(name, args, context, checker, place);
  return { builder: checker.builder, scope, owner, isOutput, useCell };
}

/** The size of an axis: bound already (by `use … as`), else the setting's, else the text's. */
function declareSize(item: ItemOf<"size">, scope: Scope, { builder, settings }: Checker): void {
  if (scope.axes.has(item.axis)) {
    if (scope.isForeign && builder.sizes[scope.axes.get(item.axis) ?? ""] !== undefined) return;
    throw new Problem("cell.twice", { name: item.axis }, item.place);
  }
  const axis = scope.path + item.axis;
  if (typeof item.size === "string") {
    const shared = scope.axis(item.size, item.place);
    builder.aliases.set(axis, shared);
    builder.sizes[axis] = builder.sizes[shared];
  } else {
    builder.sizes[axis] = scope.isForeign ? item.size : givenSize(item, item.size, settings);
  }
  scope.axes.set(item.axis, axis);
}

function givenSize(item: ItemOf<"size">, size: number, settings: SettingValues): number {
  const given = Object.hasOwn(settings, item.axis) ? settings[item.axis] : size;
  const { min, max } = item.range ?? { min: size, max: size };
  if (typeof given !== "number" || !Number.isInteger(given) || given < min || given > max)
    throw new Problem("cell.sizeGiven", { axis: item.axis, min, max, got: given }, item.place);
  return given;
}

function declareOption(item: ItemOf<"option">, scope: Scope, { settings }: Checker): void {
  if (scope.options.has(item.name)) throw new Problem("cell.twice", { name: item.name }, item.place);
  const isGiven = !scope.isForeign && Object.hasOwn(settings, item.name);
  const chosen = isGiven ? String(settings[item.name]) : item.choices[0];
  if (!item.choices.includes(chosen))
    throw new Problem(
      "cell.unknownChoice",
      { name: item.name, choice: chosen, known: item.choices.join(", ") },
      item.place,
    );
  scope.options.set(item.name, { choices: item.choices, chosen });
}

function chosenBranch(item: ItemOf<"if">, scope: Scope): readonly Item[] {
  const option = scope.option(item.option);
  if (!option) throw new Problem("cell.unknownOption", { name: item.option }, item.place);
  if (!option.choices.includes(item.choice))
    throw new Problem(
      "cell.unknownChoice",
      { name: item.option, choice: item.choice, known: option.choices.join(", ") },
      item.place,
    );
  return option.chosen === item.choice ? item.then : item.otherwise;
}

function resolveAxes(name: string, axes: readonly string[], scope: Scope, place: Place): string[] {
  const resolved = axes.map((axis) => scope.axis(axis, place));
  const twice = resolved.find((axis, i) => resolved.indexOf(axis) < i);
  if (twice !== undefined) throw new Problem("cell.axisTwice", { axis: twice, name }, place);
  return resolved;
}

function declareState(item: ItemOf<"state">, scope: Scope, { builder }: Checker): void {
  const axes = resolveAxes(item.name, item.axes, scope, item.place);
  const name = scope.path + item.name;
  const index = builder.states.length;
  const id = builder.add({ op: "state", state: index, axes }, item.place);
  scope.define(item.name, { kind: "value", id }, item.place);
  scope.states.set(item.name, index);
  const start = item.initial;
  if (start.kind === "constant") {
    builder.states.push({ name, axes, initial: start, next: -1 });
    return;
  }
  const initial: Initial = { kind: start.isSoftmax ? "geometric" : "small" };
  const parameter = builder.addParameter(name, axes, initial, item.place);
  builder.states.push({ name, axes, initial: { kind: "learned", parameter, isSoftmax: start.isSoftmax }, next: -1 });
}

function declareParam(item: ItemOf<"param">, scope: Scope, { builder }: Checker): void {
  const axes = resolveAxes(item.name, item.axes, scope, item.place);
  const initial: Initial = { kind: "constant", value: item.initial };
  const parameter = builder.addParameter(scope.path + item.name, axes, initial, item.place);
  const id = builder.add({ op: "parameter", parameter, axes }, item.place);
  scope.define(item.name, { kind: "value", id }, item.place);
}

function declareCell(item: ItemOf<"cell">, scope: Scope): void {
  if (scope.cells.has(item.name)) throw new Problem("cell.twice", { name: item.name }, item.place);
  scope.cells.set(item.name, item);
}

function assign(item: ItemOf<"assign">, scope: Scope, checker: Checker): void {
  const { name, isPrimed, place } = item.target;
  const state = scope.states.get(name);
  if (isPrimed && state === undefined) throw new Problem("cell.stateUnknown", { name }, place);
  if (isPrimed && scope.primed.has(name)) throw new Problem("cell.twice", { name: name + "'" }, place);
  let id = checkExpression(item.value, contextFor(name, scope, checker));
  if (isPrimed && state !== undefined) {
    id = updateState(state, id, name, place, checker);
    scope.primed.set(name, id);
  } else {
    scope.define(name, { kind: "value", id }, place);
  }
  addNamed(name, id, item.meaning ?? (isPrimed ? "signed" : "plain"), place, scope, checker);
}

function addNamed(name: string, value: ValueId, meaning: Meaning, place: Place, scope: Scope, checker: Checker): void {
  const line = scope.isForeign ? 0 : place.line;
  checker.builder.named.push({ name: scope.path + name, value, meaning, line });
}

/** The new value of a state, over exactly the state's axes in the state's order. */
function updateState(index: number, id: ValueId, name: string, place: Place, { builder }: Checker): ValueId {
  const state = builder.states[index];
  const axes = builder.axesOf(id);
  if ([...axes].sort().join() !== [...state.axes].sort().join())
    throw new Problem("cell.stateAxes", { name, wanted: listAxes(state.axes), got: listAxes(axes) }, place);
  const isOrdered = axes.join() === state.axes.join();
  const next = isOrdered ? id : reorder(id, state.axes, place, builder);
  builder.states[index] = { ...state, next };
  return next;
}

/** The same value with its axes in another order: a sum with nothing, since an order is free where a value is made. */
function reorder(id: ValueId, axes: readonly string[], place: Place, builder: Builder): ValueId {
  const zero = builder.add({ op: "constant", value: 0, axes: [] }, place);
  return builder.add({ op: "map", name: "add", args: [id, zero], axes }, place);
}

/** One use of a cell: its own scope, with parameters and signals under the name that is being assigned. */
function instantiate(
  name: string,
  args: readonly ValueId[],
  context: Context,
  checker: Checker,
  place: Place,
): ValueId {
  const { builder, scope } = context;
  const cell = scope.cell(name);
  if (!cell) throw new Problem("cell.unknownFunction", { name, near: name }, place);
  if (args.length !== cell.formals.length)
    throw new Problem("cell.arguments", { name, wanted: cell.formals.length, got: args.length }, place);
  const inner = new Scope(`${scope.path}${context.owner}.`, scope, scope.isForeign);
  // A cell must not see itself: recursion would never end.
  inner.cell = (other) => (other === name ? undefined : scope.cell(other));
  cell.formals.forEach((formal, i) => {
    const got = builder.axesOf(args[i]);
    const wanted = formal.axes && resolveAxes(formal.name, formal.axes, scope, cell.place);
    if (wanted && [...wanted].sort().join() !== [...got].sort().join())
      throw new Problem(
        "cell.cellArgument",
        { name, formal: formal.name, wanted: listAxes(wanted), got: listAxes(got) },
        place,
      );
    inner.define(formal.name, { kind: "value", id: args[i] }, cell.place);
  });
  checkItems(cell.body, inner, checker);
  expectUpdates(inner, checker, cell.place);
  const result = inner.names.get(cell.result.name);
  if (result?.kind !== "value") throw new Problem("cell.cellResult", { name, result: cell.result.name }, cell.place);
  expectAxes(cell.result.name, cell.result.axes, result.id, scope, checker, cell.place);
  return result.id;
}

function expectAxes(
  name: string,
  declared: readonly string[] | undefined,
  id: ValueId,
  scope: Scope,
  { builder }: Checker,
  place: Place,
): void {
  if (!declared) return;
  const wanted = resolveAxes(name, declared, scope, place);
  const got = builder.axesOf(id);
  if ([...wanted].sort().join() !== [...got].sort().join())
    throw new Problem("cell.resultAxes", { name, wanted: listAxes(wanted), got: listAxes(got) }, place);
}

/** Every state of `scope` must have got its new value. */
export function expectUpdates(scope: Scope, { builder }: Checker, place: Place): void {
  for (const [name, index] of scope.states)
    if (builder.states[index].next < 0) throw new Problem("cell.stateNever", { name }, place);
}

function checkOutput(item: ItemOf<"output">, scope: Scope, checker: Checker): ValueId {
  const { builder } = checker;
  const id = checkExpression(item.value, contextFor("output", scope, checker, true));
  const axes = builder.axesOf(id);
  if (axes.join() !== "output") throw new Problem("cell.outputAxes", { got: listAxes(axes) }, item.place);
  // An output that is not made here (a bare state, say) is copied, so that engines have one place to read it.
  return addMap("add", [id, builder.add({ op: "constant", value: 0, axes: [] }, item.place)], builder, item.place);
}

/**
 * `use model(args) as name[axes]`: the model's `x` is the arguments, its sizes in the order of their declaration are
 * `axes`, and what it gives is the argument of its own output's linear.
 */
function useModel(item: ItemOf<"use">, scope: Scope, checker: Checker): void {
  const { builder, library } = checker;
  const model = scope.option(item.model)?.chosen ?? item.model;
  const text = library(model);
  if (text === undefined)
    throw new Problem("cell.unknownModel", { name: model, known: "lstm, gru, rnn, feedforward" }, item.place);
  if (checker.useDepth >= deepestUse) throw new Problem("cell.useDeep", { limit: deepestUse }, item.place);
  const syntax = parseModel(text);
  const inner = new Scope(`${scope.path}${item.as}.`, undefined, true);
  const sizes = syntax.items.filter((other): other is ItemOf<"size"> => other.kind === "size");
  item.axes.forEach((axis, i) => sizes[i] && inner.axes.set(sizes[i].axis, scope.axis(axis, item.place)));
  inner.names.set("x", { kind: "bundle", items: item.args.flatMap((arg) => usedArgument(arg, scope, checker)) });
  const given = outputArgument(syntax, item.place);
  checkItems(
    syntax.items.filter((other) => other.kind !== "output"),
    inner,
    { ...checker, useDepth: checker.useDepth + 1 },
  );
  expectUpdates(inner, checker, item.place);
  const binding = inner.lookUp(given.name, given.isPrimed, item.place);
  if (binding.kind !== "value") throw new Problem("cell.useOutput", { name: model }, item.place);
  const wanted = item.axes.map((axis) => scope.axis(axis, item.place));
  if (item.axes.length > 0 && builder.axesOf(binding.id).join() !== wanted.join())
    throw new Problem(
      "cell.resultAxes",
      { name: item.as, wanted: listAxes(wanted), got: listAxes(builder.axesOf(binding.id)) },
      item.place,
    );
  scope.define(item.as, binding, item.place);
}

function usedArgument(
  syntax: ItemOf<"use">["args"][number],
  scope: Scope,
  checker: Checker,
): { name: string; id: ValueId }[] {
  if (syntax.kind !== "name") throw new Problem("cell.linearName", {}, syntax.place);
  return [{ name: syntax.name, id: checkExpression(syntax, contextFor(syntax.name, scope, checker)) }];
}

function outputArgument(syntax: ModelSyntax, place: Place): { name: string; isPrimed: boolean } {
  const output = syntax.items.find((item): item is ItemOf<"output"> => item.kind === "output")?.value;
  const argument =
    output?.kind === "call" && output.name === "linear" && output.args.length === 1 ? output.args[0] : undefined;
  if (argument?.kind !== "name") throw new Problem("cell.useOutput", { name: syntax.name }, place);
  return argument;
}

/** The settings that a text declares: sizes with a range, and options. */
export function settingsOf(syntax: ModelSyntax): readonly Setting[] {
  const settings: Setting[] = [];
  for (const item of syntax.items) {
    if (item.kind === "option")
      settings.push({ kind: "choice", key: item.name, default: item.choices[0], options: item.choices, live: false });
    if (item.kind === "size" && item.range && typeof item.size === "number")
      settings.push({ kind: "number", key: item.axis, default: item.size, ...item.range, integer: true, live: false });
  }
  return settings;
}

/** Sizes without a range: no choice of the user's, but a file that repeats their value is right. */
export function fixedSizes(syntax: ModelSyntax): readonly Setting[] {
  return syntax.items.flatMap((item): Setting[] => {
    if (item.kind !== "size" || item.range || typeof item.size !== "number") return [];
    const { axis: key, size } = item;
    return [{ kind: "number", key, default: size, min: size, max: size, integer: true, live: false }];
  });
}
