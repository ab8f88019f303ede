/** Cell text → checked program. The only entry to the front half of the compiler. */
import { Problem } from "../core/problem.ts";
import { checkValues, type Setting, type SettingValues } from "../core/setting.ts";
import { Builder } from "./builder.ts";
import { checkItems, expectUpdates, fixedSizes, settingsOf, type Checker } from "./check.ts";
import { shareFanOut } from "./linear.ts";
import { parseModel } from "./parser.ts";
import type { Program } from "./program.ts";
import { Scope } from "./scope.ts";

export interface CompileOptions {
  /** Sizes and options; what is silent takes the text's default. */
  readonly settings: SettingValues;
  /** Width of `x`, and of the output. */
  readonly input: number;
  readonly output: number;
  /** Text of another model that `use` may name. */
  readonly library: (name: string) => string | undefined;
}

/** The program of a model text. @throws Problem with a place, whatever the text. */
export function compileCell(text: string, options: CompileOptions): Program {
  const syntax = parseModel(text);
  const settings = checkValues([...settingsOf(syntax), ...fixedSizes(syntax)], options.settings);
  const builder = new Builder();
  builder.sizes.input = options.input;
  builder.sizes.output = options.output;
  const scope = new Scope("", undefined, false);
  scope.axes.set("input", "input").set("output", "output");
  const start = { line: 1, column: 1 };
  scope.define("x", { kind: "value", id: builder.add({ op: "input", axes: ["input"] }, start) }, start);
  const checker: Checker = { builder, settings, library: options.library, useDepth: 0 };
  const output = checkItems(syntax.items, scope, checker);
  const end = { line: text.split("\n").length, column: 1 };
  if (output === undefined) throw new Problem("cell.outputNever", {}, end);
  expectUpdates(scope, checker, end);
  shareFanOut(builder);
  const { values, parameters, states, named, parameterCount } = builder;
  return {
    name: syntax.name,
    title: syntax.title,
    paper: syntax.paper,
    sizes: { ...builder.sizes },
    parameters,
    parameterCount,
    states,
    values,
    output,
    named,
  };
}

/** The settings that a model text declares: its sizes with a range, and its options. @throws Problem. */
export function modelSettings(text: string): readonly Setting[] {
  return settingsOf(parseModel(text));
}
