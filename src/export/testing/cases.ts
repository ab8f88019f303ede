/** Every model of the registry with every choice of every option, small, on random weights and a random batch. */
import { compileCell } from "../../cell/compile.ts";
import { modelSettings } from "../../cell/settings.ts";
import { parseModel } from "../../cell/parser.ts";
import type { InputPart } from "../../core/input.ts";
import { randomStream } from "../../core/random.ts";
import type { Setting, SettingValues } from "../../core/setting.ts";
import type { LossName } from "../../engine/engine.ts";
import { extendBatch } from "../../engine/extend.ts";
import { makeCase, type AgreementCase } from "../../engine/testing/agreement.ts";
import { randomCases } from "../../engine/testing/random-case.ts";
import { library, models } from "../../models/all.ts";
import { startWeights } from "../../train/start.ts";
import { features } from "./features.ts";

/** What `update` is in the cases. */
export const updates = 3;

const steps = 5;
/** Of the random draws that are added to the initial weights, so that no weight is 0 and no path through the model hidden. */
const weightScale = 0.1;
/** Different numbers for different axes, so that none can stand for another. */
const sizes = [5, 4, 6, 3, 7];
const losses: readonly LossName[] = ["value", "bits", "class"];

export function everyModel(): AgreementCase[] {
  const choices = models.flatMap(({ id, text }) =>
    variants(modelSettings(text)).map((settings) => ({ id, text, settings })),
  );
  return choices.map(({ id, text, settings }, index) => caseOf(id, text, settings, lossOf(index), index));
}

/** The texts of `features.ts`. */
export function everyFeature(): AgreementCase[] {
  return Object.entries(features).map(([name, text], index) => {
    const [settings = {}] = variants(modelSettings(text));
    return caseOf(name, text, settings, lossOf(index), index + 100);
  });
}

function lossOf(index: number): LossName {
  return losses[index % losses.length] ?? "value";
}

/** All first choices; then every other choice of every option, one at a time. */
export function variants(settings: readonly Setting[]): SettingValues[] {
  const first = Object.fromEntries(settings.map((setting, i) => [setting.key, smallValue(setting, i)]));
  const others = settings.flatMap((setting) =>
    setting.kind === "choice" ? setting.options.slice(1).map((option) => ({ ...first, [setting.key]: option })) : [],
  );
  return [first, ...others];
}

function smallValue(setting: Setting, index: number): number | string {
  if (setting.kind !== "number" || !setting.integer) return setting.default;
  return Math.min(setting.max, Math.max(setting.min, sizes[index % sizes.length] ?? 5));
}

export function caseOf(
  id: string,
  text: string,
  settings: SettingValues,
  loss: LossName,
  seed: number,
  lib = library,
): AgreementCase {
  const parts = inputParts(text);
  const input = parts ? parts.reduce((sum, part) => sum + countOf(part), 0) : 4;
  const options = { settings, input, output: 3, time: steps, library: lib, ...(parts ? { parts } : {}) };
  const program = compileCell(text, options);
  const name = `${id} ${Object.values(settings).join(" ")}, loss ${loss}`;
  const own = makeCase(name, { ...program, inputWidth: input }, loss, { size: 3, steps }, seed + 1, weightScale);
  const start = startWeights(program, seed + 1);
  const batch = extendBatch(program, own.batch, { updates, random: randomStream(seed + 1, "noise"), isTraining: true });
  return { ...own, program, batch, weights: own.weights.map((weight, i) => weight + (start[i] ?? 0)) };
}

/** Random programs; `update` and `training` are the same number at every timestep, as in any run. */
export function everyRandom(count: number): AgreementCase[] {
  return randomCases(count, library).map((one) => {
    const input = one.batch.input.slice();
    for (const { kind, offset } of one.program.extras)
      if (kind === "update" || kind === "training")
        for (let at = offset; at < input.length; at += one.program.inputWidth)
          input[at] = kind === "update" ? updates : 1;
    return { ...one, batch: { ...one.batch, input } };
  });
}

/** The parts that the text itself names, with sizes made up. */
function inputParts(text: string): readonly InputPart[] | undefined {
  const line = parseModel(text).items.find((item) => item.kind === "input");
  if (line?.kind !== "input") return undefined;
  const axes = [...new Set(line.parts.flatMap((part) => part.axes ?? []))];
  return line.parts.map(({ name, axes: own }) => ({
    name,
    axes: (own ?? []).map((axis) => ({ axis, size: sizes[axes.indexOf(axis) % sizes.length] ?? 5 })),
  }));
}

function countOf({ axes }: InputPart): number {
  return axes.reduce((product, { size }) => product * size, 1);
}
