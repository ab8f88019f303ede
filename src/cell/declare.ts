/** Declarations: sizes, numbers, options, parts of the input, states, parameters. */
import type { InputPart } from "../core/input.ts";
import { Problem, type Place } from "../core/problem.ts";
import type { SettingValues } from "../core/setting.ts";
import { contextFor, type Checker, type ItemOf } from "./checker.ts";
import type { Initial } from "./program.ts";
import type { Scope } from "./scope.ts";
import { checkStart } from "./start.ts";
import { followedSize } from "./syntax.ts";

/** The size of an axis: bound already (by `use … as`), else the setting's, else the text's. */
export function declareSize(item: ItemOf<"size">, scope: Scope, { builder, settings }: Checker): void {
  if (scope.axes.has(item.axis)) {
    if (scope.isForeign && builder.sizes[scope.axes.get(item.axis) ?? ""] !== undefined) return;
    throw new Problem("cell.twice", { name: item.axis }, item.place);
  }
  const shared = typeof item.size === "string" ? scope.axis(item.size, item.place) : undefined;
  const size = shared === undefined ? ownSize(item, scope, settings) : followedSize(item, builder.sizes[shared]);
  builder.checkAxis(item.axis, size, item.place);
  const isSame = item.follows === undefined;
  scope.axes.set(item.axis, builder.addAxis(scope.axisPath + item.axis, size, isSame ? shared : undefined));
}

/** What a text says itself, where it is used by another; else what was chosen. */
function ownSize(item: ItemOf<"size">, scope: Scope, settings: SettingValues): number {
  const size = Number(item.size);
  return scope.isForeign ? size : givenSize(item, size, settings);
}

function givenSize(item: ItemOf<"size">, size: number, settings: SettingValues): number {
  const given = Object.hasOwn(settings, item.axis) ? settings[item.axis] : size;
  const { min, max } = item.range ?? { min: size, max: size };
  if (typeof given !== "number" || !Number.isInteger(given) || given < min || given > max)
    throw new Problem("cell.sizeGiven", { axis: item.axis, min, max, got: given }, item.place);
  return given;
}

export function declareNumber(item: ItemOf<"number">, scope: Scope, { settings }: Checker): void {
  const isKnown = scope.numbers.has(item.name) || scope.names.has(item.name);
  if (isKnown) throw new Problem("cell.twice", { name: item.name }, item.place);
  const given = !scope.isForeign && Object.hasOwn(settings, item.name) ? settings[item.name] : item.value;
  const { min, max } = item;
  if (typeof given !== "number" || !(given >= min && given <= max))
    throw new Problem("setting.number", { key: item.name, min, max, got: String(given).slice(0, 40) });
  scope.numbers.set(item.name, given);
}

/** Names for the parts of the task's input. One name stands for all of it. */
export function declareInput(item: ItemOf<"input">, scope: Scope, { builder, parts }: Checker): void {
  if (scope.isForeign) throw new Problem("cell.useInput", {}, item.place);
  const width = parts.reduce((sum, part) => sum + sizeOf(part), 0);
  const single = item.parts.length === 1;
  if (!single && parts.length !== item.parts.length)
    throw new Problem("cell.inputParts", { wanted: item.parts.length, got: parts.length }, item.place);
  let offset = 0;
  item.parts.forEach(({ name, axes = ["input"] }, i) => {
    if (!single && axes.includes("input")) throw new Problem("cell.inputAxes", { name }, item.place);
    const isAlike = parts[i].axes.length === axes.length && (!single || parts.length === 1);
    const total = single ? width : sizeOf(parts[i]);
    const local = axes.map((axis, k) => {
      if (scope.axes.has(axis) && axis !== "input") throw new Problem("cell.twice", { name: axis }, item.place);
      builder.sizes[axis] = isAlike ? parts[i].axes[k].size : k === axes.length - 1 ? total : 1;
      scope.axes.set(axis, axis);
      return axis;
    });
    scope.define(
      name,
      { kind: "value", id: builder.add({ op: "input", offset, axes: local }, item.place) },
      item.place,
    );
    offset += total;
  });
}

function sizeOf(part: InputPart): number {
  return part.axes.reduce((product, { size }) => product * size, 1);
}

export function declareOption(item: ItemOf<"option">, scope: Scope, { settings }: Checker): void {
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

export function declareState(item: ItemOf<"state">, scope: Scope, checker: Checker): void {
  const { builder } = checker;
  if (builder.isInRepeat) throw new Problem("cell.repeatState", { name: item.name }, item.place);
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
  if (start.kind === "first") {
    if (axes.length === 0) throw new Problem("cell.firstAxis", { name: item.name }, item.place);
    builder.states.push({ name, axes, initial: start, next: -1 });
    return;
  }
  const initial: Initial = start.start
    ? checkStart(start.start, { name: item.name, axes, place: item.place }, contextFor(item.name, scope, checker))
    : { kind: start.isSoftmax ? "geometric" : "small" };
  const parameter = builder.addParameter(name, axes, initial, item.place);
  builder.states.push({ name, axes, initial: { kind: "learned", parameter, isSoftmax: start.isSoftmax }, next: -1 });
}

export function declareParam(item: ItemOf<"param">, scope: Scope, checker: Checker): void {
  const { builder } = checker;
  const { name, place } = item;
  const axes = resolveAxes(item.name, item.axes, scope, item.place);
  const initial = checkStart(item.initial, { name, axes, place }, contextFor(name, scope, checker));
  const parameter = builder.addParameter(scope.path + item.name, axes, initial, item.place);
  const id = builder.add({ op: "parameter", parameter, axes }, item.place);
  scope.define(item.name, { kind: "value", id }, item.place);
}

export function resolveAxes(name: string, axes: readonly string[], scope: Scope, place: Place): string[] {
  const resolved = axes.map((axis) => scope.axis(axis, place));
  const twice = resolved.find((axis, i) => resolved.indexOf(axis) < i);
  if (twice !== undefined) throw new Problem("cell.axisTwice", { axis: twice, name }, place);
  return resolved;
}
