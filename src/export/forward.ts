/** `forward`: the steps of a sequence one after another, and what they take and give besides x and the output. */
import type { Program } from "../cell/program.ts";
import { lineWidth, quoted, shifted } from "./python.ts";
import { inputWidth, drawsWidth, type StepCode } from "./step.ts";

type ExtraName = "x_reversed" | "update" | "training" | "noise" | "uniform";

/** What `step` takes besides x and the states, in order. */
export function extraArguments(program: Program): readonly ExtraName[] {
  const kinds = new Set(program.extras.map(({ kind }) => kind));
  const names = [["reversed", "x_reversed"], ["update", "update"], ["training", "training"], ["noise", "noise"], ["uniform", "uniform"]] as const; // prettier-ignore
  return names.filter(([kind]) => kinds.has(kind)).map(([, name]) => name);
}

/** `update`: of the weights that lie beside the file. */
export function writeForward(program: Program, step: StepCode, update: number): string[] {
  const extras = extraArguments(program);
  const defaults = extras.flatMap((name) =>
    name === "update" ? [`update=${update}`] : name === "noise" || name === "uniform" ? [`${name}=None`] : [],
  );
  const passed = extras.map((name) => (name === "update" || name === "training" ? name : `${name}[:, t]`));
  const collected = [
    ["outputs", "output"],
    ...(step.reversedOutput ? [["backs", "back"]] : []),
    ...(step.terms.length > 0 ? [["terms", "term"]] : []),
  ] as const;
  const gives = [...collected.map(([, one]) => one), "state"].join(", ");
  return [
    `def forward(${["self", "x", ...defaults, "signals=None"].join(", ")}):`,
    ...shifted([
      ...docstring(program, step, extras),
      ...prepare(program, extras),
      "state = self.start(x)",
      `${[...collected.map(([all]) => all), "moments"].join(", ")} = ${[...collected, []].map(() => "[]").join(", ")}`,
      "for t in range(x.shape[1]):",
      "    moment = None if signals is None else {}",
      `    ${gives} = self.step(${["x[:, t]", "state", ...passed, "moment"].join(", ")})`,
      ...collected.map(([all, one]) => `    ${all}.append(${one})`),
      "    moments.append(moment)",
      ...recordSignals(step),
      ...writeResult(step),
    ]),
  ];
}

function docstring(program: Program, { terms }: StepCode, extras: readonly ExtraName[]): string[] {
  const gives = `output [batch, time, ${program.sizes["output"]}]${terms.length > 0 ? ", loss terms [batch, time]" : ""}`;
  const notes = [
    "A dict given as `signals` gets every named value over time: [batch, time, ...axes].",
    ...(extras.includes("update") ? ["`update`: updates that the weights have seen."] : []),
    ...(extras.includes("training") ? ["`eval()` turns off what happens in training alone, such as dropout."] : []),
    ...(extras.includes("noise") ? [`\`noise\`: normal draws [batch, time, ${drawsWidth(program, "noise")}], its own if none are given.`] : []), // prettier-ignore
    ...(extras.includes("uniform") ? [`\`uniform\`: draws from 0 to 1 [batch, time, ${drawsWidth(program, "uniform")}], its own if none are given.`] : []), // prettier-ignore
  ];
  return [`"""x [batch, time, ${inputWidth(program)}] -> ${gives}.`, "", ...notes, '"""'];
}

function prepare(program: Program, extras: readonly ExtraName[]): string[] {
  const lines: Readonly<Record<ExtraName, readonly string[]>> = {
    x_reversed: ["x_reversed = x.flip(1)"],
    update: ["update = x.new_tensor(float(update))"],
    training: ["training = x.new_tensor(float(self.training))"],
    noise: ["if noise is None:", `    noise = x.new_empty(*x.shape[:2], ${drawsWidth(program, "noise")}).normal_()`],
    uniform: [
      "if uniform is None:",
      `    uniform = x.new_empty(*x.shape[:2], ${drawsWidth(program, "uniform")}).uniform_()`,
    ],
  };
  return extras.flatMap((name) => lines[name]);
}

function recordSignals({ signals }: StepCode): string[] {
  if (signals.length === 0) return [];
  return [
    "if signals is not None:",
    "    for name in moments[0]:",
    "        signals[name] = torch.stack([moment[name] for moment in moments], dim=1)",
    ...turnBack(signals.filter(({ isReversed }) => isReversed).map(({ name }) => quoted(name))),
  ];
}

/** What runs backwards is given at the time that it is about. */
function turnBack(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const turn = "        signals[name] = signals[name].flip(1)";
  const flat = `    for name in [${names.join(", ")}]:`;
  if (flat.length + 8 <= lineWidth) return [flat, turn];
  return ["    for name in [", ...names.map((name) => `        ${name},`), "    ]:", turn];
}

function writeResult({ reversedOutput, terms }: StepCode): string[] {
  const stacked = "torch.stack(outputs, dim=1)";
  const output = reversedOutput ? `${stacked} + torch.stack(backs, dim=1).flip(1)` : stacked;
  if (terms.length === 0) return [`return ${output}`];
  const over = "{name: torch.stack([term[name] for term in terms], dim=1) for name in terms[0]}";
  return [`terms = ${over}`, `return ${output}, terms`];
}
