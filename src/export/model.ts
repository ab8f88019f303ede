/** `model.py`: a program as a PyTorch module that a person could have written from the equations. */
import type { Program, State } from "../cell/program.ts";
import { extraArguments, writeForward } from "./forward.ts";
import { functionsOf } from "./functions-of.ts";
import { helperNames } from "./functions.ts";
import { packLines, writeInitial } from "./initial.ts";
import { layOut, type Made, type Modules } from "./modules.ts";
import { attributeNames, className, fileNames, plainWords } from "./names.ts";
import { assignment, call, entry, lineWidth, numeral, quoted, shifted, text, write, type Python } from "./python.ts";
import helpers from "./python/helpers.py?raw";
import initials from "./python/initial.py?raw";
import linear from "./python/linear.py?raw";
import { inputWidth, writeStep, type Line, type StepCode } from "./step.ts";

export interface ModelFile {
  readonly text: string;
  /** Name of the module's class. */
  readonly className: string;
}

/** Characters of a line within a method. */
const bodyWidth = lineWidth - 8;

/** The file for `program`, whose weights have seen `update` updates unless the caller says otherwise. */
export function writeModel(program: Program, update = 0): ModelFile {
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
  const body = [
    writeInit(parts),
    writeReset(parts),
    writeStart(parts),
    writeStepMethod(parts),
    writeForward(program, step, update),
  ];
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
  return { text: `${head}\n\n\n${code}\n`, className: name };
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
  const note = "    # Attribute -> its name in saved weights, where the two differ.";
  if (entries.join(", ").length + 20 <= lineWidth) return [note, `    renamed = {${entries.join(", ")}}`, ""];
  return [note, "    renamed = {", ...entries.map((entry) => `        ${entry},`), "    }", ""];
}

function describe({ title, name }: Program): string {
  return `${plainWords(title || name)}.`;
}

function header({ title, name, paper }: Program): string {
  const cited = paper ? ["", ...wrapWords(plainWords(paper))] : [];
  const origin = "Translated by Mnemoscope from the equations of the model. Dimensions are [batch, ...axes].";
  return [`"""${plainWords(title || name)}`, ...cited, "", origin, '"""'].join("\n");
}

/** Words in lines. */
function wrapWords(words: string): string[] {
  return words.match(new RegExp(`.{1,${lineWidth}}(?=\\s|$)|\\S+`, "gu"))?.map((line) => line.trim()) ?? [];
}

function imports(code: string): string {
  const functional = /\bF\./.test(code) ? ["from torch.nn import functional as F"] : [];
  const own = ["math", "re"].filter((name) => new RegExp(`\\b${name}\\.`).test(code));
  const standard = own.length > 0 ? [...own.map((name) => `import ${name}`), ""] : [];
  return [...standard, "import torch", "from torch import nn", ...functional].join("\n");
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

function writeReset({ program, modules }: Parts): string[] {
  const body = writeInitial(program, modules.paths);
  return ["def reset_parameters(self):", '    """Fresh weights."""', ...shifted(body)];
}

function writeStart({ program, modules, step, sizeOf }: Parts): string[] {
  const body = program.states.flatMap((state, i) => startOf(state, step.before[i], modules, sizeOf));
  const note = '    """The states before the first step, one for each episode of x."""';
  return ["def start(self, x):", note, ...shifted([...body, ...tupleLines("return ", step.before, "")])];
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

/** A tuple between two words, in as many lines as it needs. */
function tupleLines(before: string, items: readonly string[], after: string): string[] {
  const flat = `${before}${tupleOf(items)}${after}`;
  return flat.length <= bodyWidth ? [flat] : [`${before}(`, ...packLines(items), `)${after}`];
}

/** `a, b`; `(a,)`; `()`. */
function tupleOf(items: readonly string[]): string {
  return items.length === 1 ? `(${items[0]},)` : items.length === 0 ? "()" : items.join(", ");
}

function writeStepMethod(parts: Parts): string[] {
  const { step, program } = parts;
  const takes = ["self", "x", "state", ...extraArguments(program), "signals=None"].join(", ");
  const gives = ["output", ...(step.reversedOutput ? ["the reversed output"] : []), ...(step.terms.length > 0 ? ["loss terms"] : []), "the states after it"]; // prettier-ignore
  const unpack = step.before.length === 0 ? [] : tupleLines("", step.before, " = state");
  const named = step.signals.map(({ name, code }) => entry(name, code, bodyWidth - 8));
  const record =
    named.length === 0 ? [] : ["if signals is not None:", "    signals.update({", ...shifted(shifted(named)), "    })"];
  return [
    `def step(${takes}):`,
    `    """One timestep: x [batch, ${inputWidth(program)}], the states before it -> ${gives.join(", ")}."""`,
    ...shifted([...unpack, ...writeLines(step.lines), ...record, ...writeReturn(step)]),
  ];
}

/** `layer1` of `layer1.q`. */
function partOf(group: string): string {
  return group.replace(/\..*$/, "");
}

/** Statements, with an empty line where another part of the model begins. */
function writeLines(lines: readonly Line[]): string[] {
  return lines.flatMap(({ group, target, code, axes }, i) => {
    const statement = assignment(target, code, bodyWidth);
    const comment = axes.length === 0 ? "" : `# [${axes.join(", ")}]`;
    const isWide = statement.includes("\n") || statement.length + 2 + comment.length > bodyWidth;
    const written = comment === "" ? [statement] : isWide ? [comment, statement] : [`${statement}  ${comment}`];
    return i > 0 && group !== "" && partOf(group) !== partOf(lines[i - 1].group) ? ["", ...written] : written;
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
  return [...lines, ...tupleLines("state = ", after.map(write), ""), `return ${names}, state`];
}
