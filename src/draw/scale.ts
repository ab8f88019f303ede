/**
 * A colour scale per meaning: hue says which, lightness says how much, zero is paper. Colours come from a table, so that
 * a cell costs one look-up; the legend is drawn by the same table.
 */
import type { Meaning } from "../core/signal.ts";
import { mix, type Triple } from "./oklab.ts";
import type { Palette } from "./palette.ts";

export interface Scale {
  readonly meaning: Meaning;
  readonly low: number;
  readonly high: number;
  /** Logarithmic: strength goes from none at so many powers of ten below `high`; `low` is 0. */
  readonly decades?: number;
  /** Exponent on the strength; 1 but in projector mode. */
  readonly gamma: number;
  /** Packed little-endian RGBA from `low` to `high`. */
  readonly table: Uint32Array;
}

/** Odd, so that the zero of a symmetric scale has an entry of its own. */
const entries = 513;
const projectorGamma = 0.7;
/** At full ink the gate rasters shout down the heads. */
const gateStrength = 0.55;

/** Whether values of `meaning` may reach as far as they like; the others are shares and always run from 0 to 1. */
export function hasRange(meaning: Meaning): boolean {
  return isDiverging(meaning) || meaning === "amount";
}

function isDiverging(meaning: Meaning): boolean {
  return meaning === "signed" || meaning === "plain";
}

/** The scale of `meaning`. `range` is how far it reaches; a share never beyond 1. */
export function colourScale(meaning: Meaning, palette: Palette, range = 1, isProjector = false): Scale {
  const high = hasRange(meaning) ? range : Math.min(1, range);
  const low = isDiverging(meaning) ? -high : 0;
  const gamma = isProjector && (meaning === "bit" || meaning === "read" || meaning === "write") ? projectorGamma : 1;
  const key = [meaning, palette.paper, high, gamma].join(" ");
  const known = scales.get(key);
  if (known) return known;
  const scale = { meaning, low, high, gamma, table: colourTable(meaning, palette, low, high, gamma) };
  scales.set(key, scale);
  return scale;
}

/** Magnitudes up to `high`, in ink: each power of ten below it is a step paler, and all below the last are paper. */
export function logarithmicScale(palette: Palette, high: number, decades = 6): Scale {
  return { ...colourScale("amount", palette), high, decades };
}

/** How far up the scale `value` is, 0 … 1. */
export function shareOf({ low, high, decades }: Scale, value: number): number {
  const share = decades === undefined ? (value - low) / (high - low) : 1 + Math.log10(value / high) / decades;
  return Math.min(1, Math.max(0, share));
}

/** The value that is so far up the scale. */
export function valueAtShare({ low, high, decades }: Scale, share: number): number {
  return decades === undefined ? low + (high - low) * share : high * 10 ** ((share - 1) * decades);
}

/** A trace arrives ten times a second, its domains rarely change: a table is made once. */
const scales = new Map<string, Scale>();

function colourTable(meaning: Meaning, palette: Palette, low: number, high: number, gamma: number): Uint32Array {
  const table = new Uint32Array(entries);
  for (let i = 0; i < entries; i++) {
    const value = low + ((high - low) * i) / (entries - 1);
    table[i] = pack(colourOf(meaning, palette, value / high, gamma));
  }
  return table;
}

function colourOf(meaning: Meaning, palette: Palette, share: number, gamma: number): Triple {
  const strength = Math.abs(share) ** gamma;
  switch (meaning) {
    case "gate":
      return mix(palette.paper, palette.ink, strength * gateStrength);
    case "signed":
    case "plain":
      return mix(palette.paper, share < 0 ? palette.negative : palette.positive, strength);
    case "read":
      return mix(palette.paper, palette.read, strength);
    case "write":
      return mix(palette.paper, palette.write, strength);
    case "attention":
    case "amount":
    case "bit":
      return mix(palette.paper, palette.ink, strength);
  }
}

/** Packed colour of a finite `value`, clamped to the scale. */
export function packedColour(scale: Scale, value: number): number {
  return scale.table[Math.round(shareOf(scale, value) * (entries - 1))];
}

/** Red, green and blue of a finite `value`. */
export function rgb(scale: Scale, value: number): Triple {
  const packed = packedColour(scale, value);
  return [packed & 255, (packed >> 8) & 255, (packed >> 16) & 255];
}

function pack([red, green, blue]: Triple): number {
  return (255 << 24) | (blue << 16) | (green << 8) | red;
}

const fewSteps = [1, 2, 5, 10];

/** The next of 1, 2, 5, 10, 20, 50 …, or of other `steps` up to 10, not below `value`: domains that rarely change while training. */
export function roundUp(value: number, steps: readonly number[] = fewSteps): number {
  if (!(value > 0) || !Number.isFinite(value)) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = steps.find((candidate) => value <= candidate * power * (1 + 1e-6)) ?? 10;
  return step * power;
}
