/** `repeat` and `stack`: loops of known length, unrolled. */
import { Problem } from "../core/problem.ts";
import { contextFor, expectUpdates, type Checker, type ItemOf } from "./checker.ts";
import type { NamedValue, ValueId } from "./program.ts";
import { Scope } from "./scope.ts";

/** Values that a loop carries on, by name. */
type Carried = Map<string, ValueId>;

/** Unrolls a loop: `size axis` turns, each of which sees the names around it. */
export function runLoop(item: ItemOf<"loop">, scope: Scope, checker: Checker): void {
  const { builder } = checker;
  const axis = scope.axis(item.axis, item.place);
  if (scope.turns.some(({ program }) => program === axis))
    throw new Problem("cell.loopNested", { axis: item.axis }, item.place);
  const carried: Carried = new Map(
    item.carried.map(({ name, value }) => [
      name.name,
      checker.checkExpression(value, contextFor(name.name, scope, checker)),
    ]),
  );
  const { isInRepeat, isRepeating } = builder;
  const first = builder.named.length;
  const turns: (readonly NamedValue[])[] = [];
  builder.isInRepeat ||= !item.isStack;
  for (let index = 0; index < builder.sizes[axis]; index++) {
    builder.isRepeating = isRepeating || (!item.isStack && index > 0);
    runTurn(item, index, carried, scope, checker);
    turns.push(builder.named.splice(first));
  }
  Object.assign(builder, { isInRepeat, isRepeating });
  builder.named.push(...joinTurns(axis, turns));
  for (const { name } of item.carried)
    scope.define(name.name, { kind: "value", id: carried.get(name.name) ?? 0 }, name.place);
}

function runTurn(item: ItemOf<"loop">, index: number, carried: Carried, scope: Scope, checker: Checker): void {
  const path = item.isStack ? `${scope.path}${item.axis}${index + 1}.` : scope.path;
  const turns = [...scope.turns, { axis: item.axis, program: scope.axis(item.axis, item.place), index }];
  const axisPath = `${scope.axisPath}${item.axis}.`;
  checker.builder.countLine(item.place);
  const inner = new Scope(path, scope, scope.isForeign, { shown: scope.shown, axisPath, turns, isLoop: true });
  for (const { name } of item.carried) {
    inner.define(name.name, { kind: "value", id: carried.get(name.name) ?? 0 }, name.place);
    inner.carried.add(name.name);
  }
  const output = checker.checkItems(item.body, inner, checker);
  if (output !== undefined) throw new Problem("cell.loopOutput", {}, item.place);
  expectUpdates(inner, checker, item.place);
  for (const { name } of item.carried) {
    const next = inner.primed.get(name.name);
    if (next === undefined) throw new Problem("cell.carriedNever", { name: name.name }, name.place);
    carried.set(name.name, next);
  }
}

/** All turns name the same values in the same order: each becomes one signal whose first axis is the loop's. */
function joinTurns(axis: string, turns: readonly (readonly NamedValue[])[]): NamedValue[] {
  const last = turns.at(-1) ?? [];
  return last.map((named, i) => {
    const values = turns.flatMap((turn) => turn[i].turns?.values ?? [turn[i].value]);
    return { ...named, turns: { axes: [axis, ...(named.turns?.axes ?? [])], values } };
  });
}
