/** `repeat` and `stack`: loops of known length, unrolled. */
import { Problem } from "../core/problem.ts";
import { contextFor, expectUpdates, type Checker, type ItemOf } from "./checker.ts";
import { Scope } from "./scope.ts";
import { checkExpression } from "./typing.ts";

/** Unrolls a loop: `size axis` turns, each of which sees the names around it. */
export function runLoop(item: ItemOf<"loop">, scope: Scope, checker: Checker): void {
  const { builder } = checker;
  const axis = scope.axis(item.axis, item.place);
  if (scope.turn) throw new Problem("cell.loopNested", { axis: item.axis }, item.place);
  const current = new Map(
    item.carried.map(({ name, value }) => [name.name, checkExpression(value, contextFor(name.name, scope, checker))]),
  );
  builder.isInRepeat = !item.isStack;
  const axisPath = `${scope.axisPath}${item.axis}.`;
  for (let index = 0; index < builder.sizes[axis]; index++) {
    const path = item.isStack ? `${scope.path}${item.axis}${index + 1}.` : scope.path;
    const turn = { axis: item.axis, program: axis, index };
    builder.countLine(item.place);
    const inner = new Scope(path, scope, scope.isForeign, { shown: scope.shown, axisPath, turn, isLoop: true });
    for (const { name } of item.carried) {
      inner.define(name.name, { kind: "value", id: current.get(name.name) ?? 0 }, name.place);
      inner.carried.add(name.name);
    }
    builder.isRepeating = !item.isStack && index > 0;
    const output = checker.checkItems(item.body, inner, checker);
    builder.isRepeating = false;
    if (output !== undefined) throw new Problem("cell.loopOutput", {}, item.place);
    expectUpdates(inner, checker, item.place);
    for (const { name } of item.carried) {
      const next = inner.primed.get(name.name);
      if (next === undefined) throw new Problem("cell.carriedNever", { name: name.name }, name.place);
      current.set(name.name, next);
    }
  }
  builder.isInRepeat = false;
  for (const { name } of item.carried)
    scope.define(name.name, { kind: "value", id: current.get(name.name) ?? 0 }, name.place);
}
