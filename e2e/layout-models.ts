/** Ten models, each with an experiment that it is known to learn. */
import type { Preset } from "../src/core/preset.ts";
import { presets as dnc } from "../src/models/dnc/presets.ts";
import { presets as gru } from "../src/models/gru/presets.ts";
import { presets as hopfield } from "../src/models/hopfield/presets.ts";
import { presets as attention } from "../src/models/lstm-attention/presets.ts";
import { presets as lstm } from "../src/models/lstm/presets.ts";
import { presets as lrua } from "../src/models/mann-lrua/presets.ts";
import { presets as memn2n } from "../src/models/memn2n/presets.ts";
import { presets as ntm } from "../src/models/ntm/presets.ts";
import { presets as vae } from "../src/models/sequence-vae/presets.ts";
import { presets as transformer } from "../src/models/transformer/presets.ts";

const known = [ntm, dnc, lstm, gru, memn2n, transformer, attention, vae, hopfield, lrua].flat();
export const ten = [
  "ntm-copy",
  "dnc-copy",
  "lstm-recall",
  "gru-adding",
  "memn2n-one-fact",
  "transformer-associative",
  "lstm-attention-numbers",
  "sequence-vae-waves",
  "hopfield-patterns",
  "mann-lrua-glyphs",
];

export function linkOf(id: string): string {
  const preset = known.find((one): one is Preset => one.id === id);
  if (!preset) throw new Error(`no preset ${id}`);
  const { model, sizes, task, settings, training } = preset;
  const ofTask = Object.entries(settings).map(([key, value]) => [`task.${key}`, value] as const);
  const pairs = [["model", model], ...Object.entries(sizes), ["task", task], ...ofTask, ...Object.entries(training)];
  return `#v1&${pairs.map(([key, value]) => `${key}=${value}`).join("&")}&seed=1&engine=wasm`;
}
