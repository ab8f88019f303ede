/** Cells and used models: each use has states and parameters of its own. */
import { Problem, type Place } from "../core/problem.ts";
import { contextFor, expectUpdates, type Checker, type ItemOf } from "./checker.ts";
import { resolveAxes } from "./declare.ts";
import { parseModel } from "./parser.ts";
import type { ValueId } from "./program.ts";
import { Scope } from "./scope.ts";
import type { Syntax } from "./syntax.ts";
import type { Context } from "./context.ts";
import { checkExpression, listAxes } from "./typing.ts";

/** Deepest chain of models that use models. */
const deepestUse = 4;
/** Deepest chain of cells that use cells. */
const deepestCell = 64;

/** One use of a cell: its own scope, with parameters and signals under the name that is being assigned. */
export function instantiate(
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
  if (scope.depth >= deepestCell) throw new Problem("cell.cellDeep", { limit: deepestCell }, place);
  const shown = `${scope.shown}${context.owner}.`;
  const axisPath = `${scope.axisPath}${context.owner}.`;
  const inner = new Scope(`${scope.path}${context.owner}.`, scope, scope.isForeign, { shown, axisPath });
  inner.using = name;
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
  checker.checkItems(cell.body, inner, checker);
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

/**
 * `use model(args) as name[axes]`: the model's `x` is the arguments, its sizes in the order of their declaration are
 * `axes`, and what it gives is the argument of its own output's linear.
 */
export function useModel(item: ItemOf<"use">, scope: Scope, checker: Checker): void {
  const { builder, library } = checker;
  const model = scope.option(item.model)?.chosen ?? item.model;
  const text = library(model);
  if (text === undefined)
    throw new Problem("cell.unknownModel", { name: model, known: "lstm, gru, rnn, feedforward" }, item.place);
  if (checker.useDepth >= deepestUse) throw new Problem("cell.useDeep", { limit: deepestUse }, item.place);
  const syntax = placedAt(item.place, () => parseModel(text));
  const path = `${item.as}.`;
  const names = { shown: scope.shown + path, axisPath: scope.axisPath + path };
  const turns = scope.turns.map((turn) => ({ ...turn, axis: "" }));
  const inner = new Scope(scope.path + path, undefined, true, { ...names, turns });
  const sizes = syntax.items.filter((other): other is ItemOf<"size"> => other.kind === "size");
  item.axes.forEach((axis, i) => sizes[i] && inner.axes.set(sizes[i].axis, scope.axis(axis, item.place)));
  inner.names.set("x", { kind: "bundle", items: item.args.flatMap((arg) => usedArgument(arg, item, scope, checker)) });
  const wasReversed = builder.isReversed;
  builder.isReversed ||= item.isReversed;
  const deeper = { ...checker, useDepth: checker.useDepth + 1 };
  const id = placedAt(item.place, () => checker.checkItems(syntax.items, inner, deeper));
  builder.isReversed = wasReversed;
  expectUpdates(inner, checker, item.place);
  if (id === undefined) throw new Problem("cell.useOutput", { name: model }, item.place);
  const wanted = item.axes.map((axis) => scope.axis(axis, item.place));
  if (item.axes.length > 0 && builder.axesOf(id).join() !== wanted.join())
    throw new Problem(
      "cell.resultAxes",
      { name: item.as, wanted: listAxes(wanted), got: listAxes(builder.axesOf(id)) },
      item.place,
    );
  scope.define(item.as, { kind: "value", id }, item.place);
}

/** What `work` comes to; its problems are told at `place`: their own places are lines of a text that is not on screen. */
function placedAt<Result>(place: Place, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof Problem ? new Problem(error.key, error.parameters, place) : error;
  }
}

function usedArgument(
  syntax: Syntax,
  { isReversed, place }: ItemOf<"use">,
  scope: Scope,
  checker: Checker,
): { name: string; id: ValueId }[] {
  if (syntax.kind !== "name") throw new Problem("cell.linearName", {}, syntax.place);
  const { name } = syntax;
  const id = checkExpression(syntax, contextFor(name, scope, checker));
  if (!isReversed) return [{ name, id }];
  const value = checker.builder.values[id];
  if (value.op !== "input") throw new Problem("cell.reversedInput", { name }, place);
  return [{ name, id: checker.builder.extra("reversed", value.axes, value.offset, place) }];
}

/** What a used model gives: the one argument of its output's linear. */
export function usedOutput(output: Syntax, scope: Scope, place: Place): ValueId {
  const isLinear = output.kind === "call" && output.name === "linear" && output.args.length === 1;
  const argument = isLinear ? output.args[0] : undefined;
  const binding = argument?.kind === "name" && scope.lookUp(argument.name, argument.isPrimed, argument.place);
  if (!binding || binding.kind !== "value") throw new Problem("cell.useOutput", { name: scope.path }, place);
  return binding.id;
}
