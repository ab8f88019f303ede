/** Cell text → checked program. The only entry to the front half of the compiler. */
import type { InputPart } from "../core/input.ts";
import { Problem } from "../core/problem.ts";
import { checkValues, type SettingValues } from "../core/setting.ts";
import { Builder } from "./builder.ts";
import { checkItems } from "./check.ts";
import { expectUpdates, type Checker } from "./checker.ts";
import { shareFanOut } from "./linear.ts";
import { parseModel } from "./parser.ts";
import type { Program } from "./program.ts";
import { Scope } from "./scope.ts";
import { fixedSizes, settingsOf } from "./settings.ts";
import type { ModelSyntax } from "./syntax.ts";
import { checkExpression } from "./typing.ts";
import { instantiate } from "./use.ts";

export interface CompileOptions {
  /** Sizes, numbers and options; what is silent takes the text's default. */
  readonly settings: SettingValues;
  /** Width of `x`, and of the output. */
  readonly input: number;
  readonly output: number;
  /** Parts of the input with named axes, together `input` wide; absent: one part without structure. */
  readonly parts?: readonly InputPart[];
  /** Timesteps of the longest episode: the size of the axis `time`. */
  readonly time?: number;
  /** Text of another model that `use` may name. */
  readonly library: (name: string) => string | undefined;
}

/** The program of a model text. @throws Problem with a place, whatever the text. */
export function compileCell(text: string, options: CompileOptions): Program {
  const syntax = parseModel(text);
  const settings = checkValues([...settingsOf(syntax), ...fixedSizes(syntax)], options.settings);
  const builder = new Builder();
  const scope = openScope(syntax, builder, options);
  const parts = options.parts ?? [{ name: "x", axes: [{ axis: "input", size: options.input }] }];
  // A model that uses itself (for a further layer) uses this very text.
  const library = (name: string): string | undefined => (name === syntax.name ? text : options.library(name));
  const found: Checker["found"] = { reversedOutput: undefined };
  const ways = { checkItems, checkExpression, instantiate };
  const checker: Checker = { builder, settings, library, useDepth: 0, parts, found, ...ways };
  const output = checkItems(syntax.items, scope, checker);
  const end = { line: text.split("\n").length, column: 1 };
  if (output === undefined) throw new Problem("cell.outputNever", {}, end);
  expectUpdates(scope, checker, end);
  shareFanOut(builder);
  const { values, parameters, states, named, parameterCount, extras, inputWidth, terms } = builder;
  return {
    name: syntax.name,
    title: syntax.title,
    paper: syntax.paper,
    sizes: { ...builder.sizes },
    parameters,
    parameterCount,
    states,
    values,
    extras,
    inputWidth,
    output,
    reversedOutput: found.reversedOutput,
    terms,
    named,
  };
}

/** The outermost scope: `input`, `output` and `time`, and `x` unless the text names the input itself. */
function openScope(syntax: ModelSyntax, builder: Builder, { input, output, time = 1 }: CompileOptions): Scope {
  Object.assign(builder.sizes, { input, output, time });
  builder.inputWidth = input;
  const scope = new Scope("", undefined, false);
  for (const axis of ["input", "output", "time"]) scope.axes.set(axis, axis);
  if (syntax.items.some((item) => item.kind === "input")) return scope;
  const start = { line: 1, column: 1 };
  scope.define("x", { kind: "value", id: builder.add({ op: "input", offset: 0, axes: ["input"] }, start) }, start);
  return scope;
}
