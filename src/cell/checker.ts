/** What the parts of the check share: the program under construction, and the way back to items and cells. */
import type { InputPart } from "../core/input.ts";
import { Problem, type Place } from "../core/problem.ts";
import type { SettingValues } from "../core/setting.ts";
import type { Builder } from "./builder.ts";
import type { ValueId } from "./program.ts";
import type { Scope } from "./scope.ts";
import type { Item } from "./syntax.ts";
import type { Context } from "./context.ts";

export type ItemOf<K extends Item["kind"]> = Extract<Item, { kind: K }>;

export interface Checker {
  readonly builder: Builder;
  /** Text of a model that may be used, by its id. */
  readonly library: (name: string) => string | undefined;
  readonly settings: SettingValues;
  readonly useDepth: number;
  /** Parts of the task's input. */
  readonly parts: readonly InputPart[];
  /** The part of the output in reversed time, once there is one. */
  readonly found: { reversedOutput: ValueId | undefined };
  /** Checks items in order; the output, if there is one, is returned. */
  readonly checkItems: (items: readonly Item[], scope: Scope, checker: Checker) => ValueId | undefined;
  readonly checkExpression: Context["check"];
  /** One use of a cell. */
  readonly instantiate: (
    name: string,
    args: readonly ValueId[],
    context: Context,
    checker: Checker,
    place: Place,
  ) => ValueId;
}

export function contextFor(owner: string, scope: Scope, checker: Checker, isOutput = false): Context {
  const useCell: Context["useCell"] = (name, args, context, place) =>
    checker.instantiate(name, args, context, checker, place);
  const setReversedOutput = (id: ValueId): void => void (checker.found.reversedOutput = id);
  const { builder, checkExpression: check } = checker;
  return { builder, scope, owner, isOutput, check, useCell, setReversedOutput };
}

/** Every state of `scope` must have got its new value. */
export function expectUpdates(scope: Scope, { builder }: Checker, place: Place): void {
  for (const [name, index] of scope.states)
    if (builder.states[index].next < 0) throw new Problem("cell.stateNever", { name }, place);
}
