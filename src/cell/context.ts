/** What is known where an expression of a cell text stands. */
import type { Place } from "../core/problem.ts";
import type { Builder } from "./builder.ts";
import type { ValueId } from "./program.ts";
import type { Scope } from "./scope.ts";
import type { Syntax } from "./syntax.ts";

/** Where an expression stands: `owner` is the assigned name, which names the weights of its linears. */
export interface Context {
  readonly builder: Builder;
  readonly scope: Scope;
  readonly owner: string;
  readonly isOutput: boolean;
  readonly check: (syntax: Syntax, context: Context) => ValueId;
  /** What is drawn; only where weights start. */
  readonly draw?: (syntax: Extract<Syntax, { kind: "draw" }>) => ValueId;
  /** Where the part of the output that runs backwards in time goes. */
  readonly setReversedOutput: (id: ValueId) => void;
  /** Instantiates a cell; given here because cells contain items and items contain expressions. */
  readonly useCell: (name: string, args: readonly ValueId[], context: Context, place: Place) => ValueId;
}
