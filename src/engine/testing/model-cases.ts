/**
 * Every model of the registry as cases of agreement, small: each choice of each option, each size at its least, and with
 * a named input the parts it asks for. A new model is in them by being in the registry.
 */
import { compileCell } from "../../cell/compile.ts";
import { modelSettings } from "../../cell/settings.ts";
import { parseModel } from "../../cell/parser.ts";
import type { InputPart } from "../../core/input.ts";
import { randomStream } from "../../core/random.ts";
import type { Setting, SettingValues } from "../../core/setting.ts";
import { library, models } from "../../models/all.ts";
import type { Model } from "../../models/model.ts";
import type { LossName } from "../engine.ts";
import { extendBatch } from "../extend.ts";
import { makeCase, type AgreementCase } from "./agreement.ts";

const steps = 6;
/** Of the weights: small enough that the gradients of three layers on top of each other do not drown in rounding. */
const scale = 0.3;
/** What `update` is in the cases. */
const updates = 3;
/** Different sizes for different axes, so that none can stand for another. */
const sizes = [6, 5, 4, 3, 7] as const;
const losses: readonly LossName[] = ["value", "class", "bits"];
/** Options are combined in every way as long as these are no more; else each is varied on its own. */
const mostCombinations = 8;

/** What one case is compiled with, besides the text. */
interface Variant {
  readonly settings: SettingValues;
  /** Parts of the input; absent: one part without structure, of four channels. */
  readonly parts?: readonly InputPart[];
}

export function modelCases(chosen: readonly Model[] = models): AgreementCase[] {
  return chosen.flatMap((model) =>
    variantsOf(model).map((variant, i) => caseOf(model, variant, losses[i % losses.length] ?? "value", i + 1)),
  );
}

function caseOf({ id, text }: Model, { settings, parts }: Variant, loss: LossName, seed: number): AgreementCase {
  const input = parts ? parts.reduce((sum, part) => sum + widthOf(part), 0) : 4;
  const program = compileCell(text, { settings, input, output: 3, time: steps, library, ...(parts && { parts }) });
  const given = Object.entries(settings).map(([key, value]) => `${key} ${value}`);
  const name = `${[id, ...given, parts ? "with parts" : "flat"].join(", ")}, loss ${loss}`;
  // Random numbers for the task's own input; what stands behind it is appended as in a run.
  const drawn = makeCase(name, { ...program, inputWidth: input }, loss, { size: 3, steps }, seed, scale);
  return {
    ...drawn,
    program,
    batch: extendBatch(program, drawn.batch, { updates, random: randomStream(seed, "noise"), isTraining: true }),
  };
}

function variantsOf({ text }: Model): Variant[] {
  const settings = modelSettings(text);
  const small = choose(settings, smallSize);
  const least = choose(settings, (setting) => clamp(setting, 1));
  const parts = partsOf(text);
  const given = parts ? { parts } : {};
  const variants: Variant[] = combinations(settings).map((options) => ({
    settings: { ...small, ...options },
    ...given,
  }));
  variants.push({ settings: least, ...given });
  // A task whose input has no parts does for a model that asks for one.
  if (parts?.length === 1) variants.push({ settings: small });
  return variants;
}

/** The whole numbers among `settings` by `value`; the others keep their default. */
function choose(settings: readonly Setting[], value: (setting: Setting, index: number) => number): SettingValues {
  const whole = settings.filter((setting) => setting.kind === "number" && setting.integer);
  return Object.fromEntries(whole.map((setting, i) => [setting.key, value(setting, i)]));
}

/** Two of what there are only a few of, such as heads and layers. */
function smallSize(setting: Setting, index: number): number {
  const isFew = setting.kind === "number" && setting.max <= 4;
  return clamp(setting, isFew ? 2 : (sizes[index % sizes.length] ?? 6));
}

function clamp(setting: Setting, wanted: number): number {
  return setting.kind === "number" ? Math.min(setting.max, Math.max(setting.min, wanted)) : wanted;
}

/** Every choice of every option at least once. */
function combinations(settings: readonly Setting[]): SettingValues[] {
  const options = settings.flatMap((setting) => (setting.kind === "choice" ? [setting] : []));
  const first = Object.fromEntries(options.map((option) => [option.key, option.default]));
  const count = options.reduce((product, option) => product * option.options.length, 1);
  if (count > mostCombinations)
    return [
      first,
      ...options.flatMap(({ key, options: choices }) =>
        choices.filter((choice) => choice !== first[key]).map((choice) => ({ ...first, [key]: choice })),
      ),
    ];
  return options.reduce<SettingValues[]>(
    (all, { key, options: choices }) => all.flatMap((one) => choices.map((choice) => ({ ...one, [key]: choice }))),
    [{}],
  );
}

/** The parts that a text names in its `input` line, with sizes made up; nothing without one. */
function partsOf(text: string): readonly InputPart[] | undefined {
  const line = parseModel(text).items.find((item) => item.kind === "input");
  if (line?.kind !== "input") return undefined;
  const axes = [...new Set(line.parts.flatMap(({ axes: own = ["input"] }) => own))];
  const sizeOf = (axis: string): number => sizes[(axes.indexOf(axis) + 1) % sizes.length] ?? 5;
  return line.parts.map(({ name, axes: own = ["input"] }) => ({
    name,
    axes: own.map((axis) => ({ axis, size: sizeOf(axis) })),
  }));
}

function widthOf({ axes }: InputPart): number {
  return axes.reduce((product, { size }) => product * size, 1);
}
