/** `model.py`: a program as a PyTorch module that a person could have written from the equations. */
import type { Program, State } from "../cell/program.ts";
import { functionsOf } from "./functions-of.ts";
import { helperNames } from "./functions.ts";
import { packLines, writeInitial } from "./initial.ts";
import { layOut, type Made, type Modules } from "./modules.ts";
import { attributeNames, className, fileNames, plainWords } from "./names.ts";
import { assignment, call, lineWidth, numeral, text, write, type Python } from "./python.ts";
import helpers from "./python/helpers.py?raw";
import initials from "./python/initial.py?raw";
import linear from "./python/linear.py?raw";
import { inputWidth, noiseWidth, writeStep, type Line, type StepCode } from "./step.ts";

export interface ModelFile {
  readonly text: string;
  /** Name of the module's class. */
  readonly className: string;
  /** Attribute path → key in the saved weights, where the two differ. */
  readonly renamed: Readonly<Record<string, string>>;
}

/** Characters of a line within a method. */
const bodyWidth = lineWidth - 8;

/** The file for `program`. */
export function writeModel(program: Program): ModelFile {
  const modules = layOut(program);
  const names = fileNames();
  const name = names.take(className(program.title, program.name));
  const sizes = new Map<string, string>();
  const attributes = attributeNames();
  for (const { path } of modules.made) attributes.take(path.replace(/^self\.([^.]+).*$/, "$1"));
  const buffers = new Map<string, string>();
  const sizeOf = (axis: string): string => keep(sizes, axis, () => names.take(axis.toUpperCase()));
  const indexOf = (axis: string): string => keep(buffers, axis, () => `self.${attributes.take(`${axis}_index`)}`);
  const step = writeStep({ program, modules, sizeOf, indexOf });
  const parts: Parts = { program, modules, step, sizeOf, buffers };
  const body = [writeInit(parts), writeReset(parts), writeStart(parts), writeStepMethod(parts), writeForward(parts)];
  const classText = [
    `class ${name}(nn.Module):`,
    `    """${describe(program)}"""`,
    "",
    ...writeRenamed(modules.renamed),
    body.map(indented).join("\n\n"),
  ];
  const reset = body[1].join("\n");
  const functions = [
    ...functionsOf(helpers, (helper) => helperNames.some((known) => known === helper && step.helpers.has(known))),
    ...functionsOf(initials, (helper) => reset.includes(`${helper}(`)),
  ];
  const linears = modules.linears.size > 0 ? [linear.trim()] : [];
  const code = [...functions, ...linears, classText.join("\n")].join("\n\n\n");
  const used = Object.keys(program.sizes).filter((axis) => sizes.has(axis));
  const constants = used.map((axis) => `${sizes.get(axis)} = ${program.sizes[axis]}`);
  const head = [header(program), imports(code), ["# Sizes of the axes.", ...constants].join("\n")].join("\n\n");
  return { text: `${head}\n\n\n${code}\n`, className: name, renamed: modules.renamed };
}

interface Parts {
  readonly program: Program;
  readonly modules: Modules;
  readonly step: StepCode;
  readonly sizeOf: (axis: string) => string;
  /** Axis → buffer of its indices. */
  readonly buffers: ReadonlyMap<string, string>;
}

function keep(kept: Map<string, string>, key: string, make: () => string): string {
  const known = kept.get(key) ?? make();
  kept.set(key, known);
  return known;
}

/** What `tensors.py` asks for. */
function writeRenamed(renamed: Modules["renamed"]): string[] {
  const entries = Object.entries(renamed).map(([path, name]) => `${quoted(path)}: ${quoted(name)}`);
  const note = "    # Attribute -> name in saved weights, where the two differ.";
  if (entries.join(", ").length + 20 <= lineWidth) return [note, `    renamed = {${entries.join(", ")}}`, ""];
  return [note, "    renamed = {", ...entries.map((entry) => `        ${entry},`), "    }", ""];
}

function describe({ title, name }: Program): string {
  return `${plainWords(title || name)}.`;
}

function header({ title, name, paper }: Program): string {
  const cited = paper ? ["", plainWords(paper)] : [];
  const origin =
    "Translated by Mnemoscope from the equations of the model. Dimensions are [batch, ...axes], axes by name.";
  return [`"""${plainWords(title || name)}`, ...cited, "", origin, '"""'].join("\n");
}

function imports(code: string): string {
  const functional = /\bF\./.test(code) ? ["from torch.nn import functional as F"] : [];
  const expressions = /\bre\./.test(code) ? ["import re", ""] : [];
  return [...expressions, "import torch", "from torch import nn", ...functional].join("\n");
}

function indented(lines: readonly string[]): string {
  return lines.map((line) => (line === "" ? "" : line.replace(/^/gm, "    "))).join("\n");
}

function writeInit({ modules, sizeOf, buffers }: Parts): string[] {
  const tuple = (axes: readonly string[]): string =>
    axes.length === 1 ? `(${sizeOf(axes[0])},)` : `(${axes.map(sizeOf).join(", ")})`;
  const write = (made: Made): string => {
    if (made.kind === "container") return `${made.path} = nn.Module()`;
    if (made.kind === "parameter") {
      const shape = made.axes.length === 0 ? "()" : made.axes.map(sizeOf).join(", ");
      return `${made.path} = nn.Parameter(torch.empty(${shape}))`;
    }
    const weights = made.weights.map(({ attribute, axes }) => text(`${attribute}=${tuple(axes)}`));
    return assignment(made.path, call("Linear", text(tuple(made.axes)), ...weights), bodyWidth);
  };
  const kept = [...buffers].map(([axis, path]) => {
    const name = path.replace(/^self\./, "");
    return `self.register_buffer("${name}", torch.arange(float(${sizeOf(axis)})), persistent=False)`;
  });
  const body = ["super().__init__()", ...modules.made.map(write), ...kept, "self.reset_parameters()"];
  return ["def __init__(self):", ...shifted(body)];
}

function shifted(lines: readonly string[]): string[] {
  return lines.map((line) => (line === "" ? "" : line.replace(/^/gm, "    ")));
}

function writeReset({ program, modules }: Parts): string[] {
  const body = writeInitial(program, modules.paths);
  return ["def reset_parameters(self):", '    """Fresh weights."""', ...shifted(body)];
}

function writeStart({ program, modules, step, sizeOf }: Parts): string[] {
  const body = program.states.flatMap((state, i) => startOf(state, step.before[i], modules, sizeOf));
  const note = '    """The states before the first step, one for each episode of x."""';
  return ["def start(self, x):", note, ...shifted([...body, `return ${tupleOf(step.before)}`])];
}

function startOf({ axes, initial }: State, name: string, modules: Modules, sizeOf: Parts["sizeOf"]): string[] {
  const sizes = ["len(x)", ...axes.map(sizeOf)].join(", ");
  if (initial.kind === "first") return [`${name} = x.new_zeros(${sizes})`, `${name}[..., 0] = 1`];
  if (initial.kind === "constant") {
    const { value } = initial;
    if (value === 0) return [`${name} = x.new_zeros(${sizes})`];
    const shape = axes.length === 0 ? "(len(x),)" : `(${sizes})`;
    return [`${name} = x.new_full(${shape}, ${numeral(value)})`];
  }
  const path = modules.paths[initial.parameter];
  const learned = initial.isSoftmax ? `F.softmax(${path}, dim=-1)` : path;
  return [`${name} = ${learned}.expand(${["len(x)", ...axes.map(() => "-1")].join(", ")})`];
}

/** `a, b`; `(a,)`; `()`. */
function tupleOf(items: readonly string[]): string {
  return items.length === 1 ? `(${items[0]},)` : items.length === 0 ? "()" : items.join(", ");
}

/** What `step` takes besides x and the states, in order. */
function extraArguments({ program }: Parts): string[] {
  const names = { reversed: "x_reversed", update: "update", noise: "noise" } as const;
  const kinds = new Set(program.extras.map(({ kind }) => kind));
  return (["reversed", "update", "noise"] as const).filter((kind) => kinds.has(kind)).map((kind) => names[kind]);
}

function writeStepMethod(parts: Parts): string[] {
  const { step, program } = parts;
  const takes = ["self", "x", "state", ...extraArguments(parts), "signals=None"].join(", ");
  const gives = ["output", ...(step.reversedOutput ? ["output in reversed time"] : []), ...(step.terms.length > 0 ? ["terms of the loss"] : []), "the states after it"]; // prettier-ignore
  const unpack = step.before.length === 0 ? [] : [`${tupleOf(step.before)} = state`];
  const named = step.signals.map(({ name, code }) => `        ${quoted(name)}: ${write(code)},`);
  const record = named.length === 0 ? [] : ["if signals is not None:", "    signals.update({", ...named, "    })"];
  return [
    `def step(${takes}):`,
    `    """One timestep: x [batch, ${inputWidth(program)}] and the states before it -> ${gives.join(", ")}."""`,
    ...shifted([...unpack, ...writeLines(step.lines), ...record, ...writeReturn(step)]),
  ];
}

function quoted(name: string): string {
  return `"${plainWords(name)}"`;
}

/** Statements, with an empty line where another part of the model begins. */
function writeLines(lines: readonly Line[]): string[] {
  return lines.flatMap(({ group, target, code, axes }, i) => {
    const statement = assignment(target, code, bodyWidth);
    const comment = axes.length === 0 ? "" : `# [${axes.join(", ")}]`;
    const isWide = statement.includes("\n") || statement.length + 2 + comment.length > bodyWidth;
    const written = comment === "" ? [statement] : isWide ? [comment, statement] : [`${statement}  ${comment}`];
    return i > 0 && group !== "" && group !== lines[i - 1].group ? ["", ...written] : written;
  });
}

function writeReturn({ output, reversedOutput, terms, after }: StepCode): string[] {
  const named = terms.map(({ name, code }) => `${quoted(name)}: ${write(code)}`);
  const given: [string, Python][] = [
    ["output", output],
    ...(reversedOutput ? [["back", reversedOutput] as [string, Python]] : []),
    ...(named.length > 0 ? [["terms", text(`{${named.join(", ")}}`)] as [string, Python]] : []),
  ];
  const states = after.length > 1 ? `(${after.map(write).join(", ")})` : tupleOf(after.map(write));
  const flat = `return ${[...given.map(([, code]) => write(code)), states].join(", ")}`;
  if (flat.length <= bodyWidth) return [flat];
  const lines = given.map(([name, code]) => assignment(name, code, bodyWidth));
  const names = given.map(([name]) => name).join(", ");
  const short = `return ${names}, ${states}`;
  if (short.length <= bodyWidth) return [...lines, short];
  return [...lines, `state = (`, ...packLines(after.map(write)), ")", `return ${names}, state`];
}

function writeForward(parts: Parts): string[] {
  const { step, program } = parts;
  const extras = extraArguments(parts);
  const has = (name: string): boolean => extras.includes(name);
  const takes = ["self", "x", ...(has("update") ? ["update=0"] : []), ...(has("noise") ? ["noise=None"] : []), "signals=None"]; // prettier-ignore
  const passes = ["x[:, t]", "state", ...extras.map((name) => (name === "update" ? name : `${name}[:, t]`)), "moment"];
  const gives = [
    "output",
    ...(step.reversedOutput ? ["back"] : []),
    ...(step.terms.length > 0 ? ["term"] : []),
    "state",
  ];
  const result = step.terms.length > 0 ? "output and the terms of the loss [batch, time]" : "output";
  return [
    `def forward(${takes.join(", ")}):`,
    `    """x [batch, time, ${inputWidth(program)}] -> ${result}. A dict given as \`signals\` gets every named value over time."""`,
    ...shifted([
      ...(has("update") ? ["update = x.new_tensor(float(update))"] : []),
      ...(has("noise") ? ["if noise is None:", `    noise = x.new_empty(*x.shape[:2], ${noiseWidth(program)}).normal_()`] : []), // prettier-ignore
      ...(has("x_reversed") ? ["x_reversed = x.flip(1)"] : []),
      "state = self.start(x)",
      ["outputs", ...(step.reversedOutput ? ["backs"] : []), ...(step.terms.length > 0 ? ["terms"] : []), "moments"].map((name) => `${name} = []`).join("\n"), // prettier-ignore
      "for t in range(x.shape[1]):",
      "    moment = None if signals is None else {}",
      `    ${gives.join(", ")} = self.step(${passes.join(", ")})`,
      "    outputs.append(output)",
      ...(step.reversedOutput ? ["    backs.append(back)"] : []),
      ...(step.terms.length > 0 ? ["    terms.append(term)"] : []),
      "    moments.append(moment)",
      ...recordSignals(step),
      ...finish(step),
    ]),
  ];
}

function recordSignals({ signals }: StepCode): string[] {
  if (signals.length === 0) return [];
  const reversed = signals.filter(({ isReversed }) => isReversed).map(({ name }) => quoted(name));
  const stack = "    for name in moments[0]:";
  const flips = reversed.length === 0 ? [] : [`    for name in (${reversed.join(", ")},):`, "        signals[name] = signals[name].flip(1)"]; // prettier-ignore
  return ["if signals is not None:", stack, "        signals[name] = torch.stack([moment[name] for moment in moments], dim=1)", ...flips]; // prettier-ignore
}

function finish({ reversedOutput, terms }: StepCode): string[] {
  const stacked = "torch.stack(outputs, dim=1)";
  const whole = reversedOutput ? `${stacked} + torch.stack(backs, dim=1).flip(1)` : stacked;
  if (terms.length === 0) return [`return ${whole}`];
  return [`return ${whole}, {name: torch.stack([term[name] for term in terms], dim=1) for name in terms[0]}`];
}
