/** Items of a model → program: declarations, assignments, cells, used models, options. */
import { Problem, type Place } from "../core/problem.ts";
import type { Meaning } from "../core/signal.ts";
import { contextFor, type Checker, type ItemOf } from "./checker.ts";
import { declareInput, declareNumber, declareOption, declareParam, declareSize, declareState } from "./declare.ts";
import { runLoop } from "./loop.ts";
import type { ValueId } from "./program.ts";
import type { Scope } from "./scope.ts";
import type { Item } from "./syntax.ts";
import { addMap, checkExpression, listAxes } from "./typing.ts";
import { usedOutput, useModel } from "./use.ts";

/** Checks `items` in order; the output, if there is one, is returned. */
export function checkItems(items: readonly Item[], scope: Scope, checker: Checker): ValueId | undefined {
  let output: ValueId | undefined;
  for (const item of items) {
    checker.builder.countLine(placeOf(item));
    const found = checkItem(item, scope, checker);
    if (found === undefined) continue;
    if (output !== undefined) throw new Problem("cell.twice", { name: "output" }, placeOf(item));
    output = found;
  }
  return output;
}

function placeOf(item: Item): Place {
  if (item.kind === "assign") return item.target.place;
  return item.kind === "loss" ? item.name.place : item.place;
}

function checkItem(item: Item, scope: Scope, checker: Checker): ValueId | undefined {
  switch (item.kind) {
    case "size":
      return void declareSize(item, scope, checker);
    case "number":
      return void declareNumber(item, scope, checker);
    case "input":
      return void declareInput(item, scope, checker);
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
    case "loop":
      return void runLoop(item, scope, checker);
    case "loss":
      return void addLoss(item, scope, checker);
    case "output":
      return checkOutput(item, scope, checker);
  }
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

function declareCell(item: ItemOf<"cell">, scope: Scope): void {
  if (scope.cells.has(item.name)) throw new Problem("cell.twice", { name: item.name }, item.place);
  scope.cells.set(item.name, item);
}

function assign(item: ItemOf<"assign">, scope: Scope, checker: Checker): void {
  const { name, isPrimed, place } = item.target;
  const state = scope.states.get(name);
  const isCarried = scope.carried.has(name);
  if (isPrimed && state === undefined && !isCarried) throw new Problem("cell.stateUnknown", { name }, place);
  if (isPrimed && scope.primed.has(name)) throw new Problem("cell.twice", { name: name + "'" }, place);
  let id = checkExpression(item.value, contextFor(name, scope, checker));
  if (isPrimed) {
    id = state === undefined ? carryOn(id, name, scope, place, checker) : updateState(state, id, name, place, checker);
    scope.primed.set(name, id);
  } else {
    scope.define(name, { kind: "value", id }, place);
  }
  addNamed(name, id, item.meaning ?? (isPrimed ? "signed" : "plain"), place, scope, checker);
}

function addNamed(name: string, value: ValueId, meaning: Meaning, place: Place, scope: Scope, checker: Checker): void {
  const { named, directions } = checker.builder;
  const line = scope.isForeign ? 0 : place.line;
  const isReversed = directions[value] === "reversed";
  named.push({ name: scope.shown + name, value, meaning, line, isReversed });
}

/** The new value of a name that a loop carries on, over the axes that it had. */
function carryOn(id: ValueId, name: string, scope: Scope, place: Place, { builder }: Checker): ValueId {
  const before = scope.lookUp(name, false, place);
  if (before.kind !== "value") throw new Problem("cell.linearName", {}, place);
  const wanted = builder.axesOf(before.id);
  const axes = builder.axesOf(id);
  if ([...axes].sort().join() !== [...wanted].sort().join())
    throw new Problem("cell.stateAxes", { name, wanted: listAxes(wanted), got: listAxes(axes) }, place);
  return axes.join() === wanted.join() ? id : builder.reorder(id, wanted, place);
}

function addLoss({ name, value }: ItemOf<"loss">, scope: Scope, checker: Checker): void {
  const { builder } = checker;
  const id = checkExpression(value, contextFor(name.name, scope, checker));
  const axes = builder.axesOf(id);
  if (axes.length > 0) throw new Problem("cell.lossAxes", { name: name.name, got: listAxes(axes) }, name.place);
  if (builder.directions[id] === "reversed") throw new Problem("cell.reversedMixed", {}, name.place);
  scope.define(name.name, { kind: "value", id }, name.place);
  // What is no value of its own (a constant, a state) is copied, so that engines have one place to read it.
  const term = addMap("add", [id, builder.constant(0, name.place)], builder, name.place);
  builder.terms.push({ name: scope.shown + name.name, value: term });
  addNamed(name.name, id, "amount", name.place, scope, checker);
}

/** The new value of a state, over exactly the state's axes in the state's order. */
function updateState(index: number, id: ValueId, name: string, place: Place, { builder }: Checker): ValueId {
  const state = builder.states[index];
  const axes = builder.axesOf(id);
  if ([...axes].sort().join() !== [...state.axes].sort().join())
    throw new Problem("cell.stateAxes", { name, wanted: listAxes(state.axes), got: listAxes(axes) }, place);
  const isOrdered = axes.join() === state.axes.join();
  const next = isOrdered ? id : builder.reorder(id, state.axes, place);
  builder.states[index] = { ...state, next };
  return next;
}

function checkOutput(item: ItemOf<"output">, scope: Scope, checker: Checker): ValueId {
  const { builder } = checker;
  if (scope.isForeign) return usedOutput(item.value, scope, item.place);
  const id = checkExpression(item.value, contextFor("output", scope, checker, true));
  const axes = builder.axesOf(id);
  if (axes.join() !== "output") throw new Problem("cell.outputAxes", { got: listAxes(axes) }, item.place);
  // An output that is not made here (a bare state, say) is copied, so that engines have one place to read it.
  return addMap("add", [id, builder.constant(0, item.place)], builder, item.place);
}
