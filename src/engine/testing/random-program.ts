/**
 * Well-typed cell texts from a list of whole numbers: every number is one choice, and a list that runs out goes on with
 * zeros, the simplest choices. So a property test that shortens the list and lowers its numbers finds a simpler text.
 *
 * Values stay within a few units, and functions with a kink or a pole get arguments of their own, drawn apart: engines
 * round differently, and two values that are equal but for rounding would have different, equally right gradients.
 */
import type { SettingValues } from "../../core/setting.ts";
import { addLinear, distinct, fit, someAxes, startDraft, type Draft, type Known } from "./draft.ts";
import { productions } from "./productions.ts";

export interface RandomProgram {
  readonly text: string;
  readonly settings: SettingValues;
  readonly input: number;
  readonly output: number;
}

/** The program that `choices` describe. */
export function randomProgram(choices: readonly number[]): RandomProgram {
  const draft = startDraft(choices);
  const { pick, lines, known } = draft;
  const input = 2 + pick(2);
  const output = 2 + pick(2);
  lines.push("model random", `size unit = ${3 + pick(2)}`, `size slot = ${3 + pick(3)}`, `size head = ${1 + pick(3)}`);
  lines.push(`size offset = ${3 - pick(2)}`, "size from = slot", "size turn = 2");
  const states = Array.from({ length: 1 + pick(3) }, () => addState(draft));
  const count = 2 + pick(7);
  for (let i = 0; i < count; i++) addProduction(draft);
  const updated = states.map((state) => updateState(draft, state));
  const said = distinct([...updated, known[known.length - 1 - pick(3)]?.name ?? "x"]);
  lines.push(`output linear(${said.join(", ")})`);
  return { text: `${lines.join("\n")}\n`, settings: draft.settings, input, output };
}

function addProduction(draft: Draft): void {
  const from = draft.known.length;
  productions[draft.pick(productions.length)]?.(draft);
  // What a production calls its result is an ordinary value for those that follow.
  if (draft.known.length === from) throw new Error("a production made no value");
}

const initials = ["", " = 0.3", " = learned", " = learned softmax"];

function addState(draft: Draft): Known {
  const state = { name: draft.freshName("s"), axes: someAxes(draft) };
  draft.lines.push(`state ${state.name}[${state.axes.join(", ")}]${draft.choose(initials)}`);
  draft.known.push(state);
  return state;
}

/** s' = g s + (1 − g) n, with g and n over some of the state's axes. The new value's name. */
function updateState(draft: Draft, state: Known): string {
  const gate = addLinear(draft, state.axes.slice(draft.pick(state.axes.length)), "sigmoid");
  const fresh = fit(draft.choose(draft.known.slice(-4)), state.axes);
  const name = `${state.name}'`;
  draft.lines.push(`${name} = ${gate} * ${state.name} + (1 - ${gate}) * tanh(${fresh})`);
  draft.known.push({ name, axes: state.axes });
  return name;
}
