/** Twenty models, each with an experiment that it is known to learn. */
import { existsSync, readdirSync } from "node:fs";
import type { Preset } from "../src/core/preset.ts";
import { presets as dnc } from "../src/models/dnc/presets.ts";
import { presets as gru } from "../src/models/gru/presets.ts";
import { presets as hopfield } from "../src/models/hopfield/presets.ts";
import { presets as lmu } from "../src/models/lmu/presets.ts";
import { presets as lru } from "../src/models/lru/presets.ts";
import { presets as attention } from "../src/models/lstm-attention/presets.ts";
import { presets as lstm } from "../src/models/lstm/presets.ts";
import { presets as lstmn } from "../src/models/lstmn/presets.ts";
import { presets as mamba } from "../src/models/mamba/presets.ts";
import { presets as lrua } from "../src/models/mann-lrua/presets.ts";
import { presets as memn2n } from "../src/models/memn2n/presets.ts";
import { presets as mingru } from "../src/models/mingru/presets.ts";
import { presets as minlstm } from "../src/models/minlstm/presets.ts";
import { presets as mogrifier } from "../src/models/mogrifier/presets.ts";
import { presets as stack } from "../src/models/neural-stack/presets.ts";
import { presets as ntm } from "../src/models/ntm/presets.ts";
import { presets as rwkv6 } from "../src/models/rwkv6/presets.ts";
import { presets as vae } from "../src/models/sequence-vae/presets.ts";
import { presets as transformer } from "../src/models/transformer/presets.ts";
import { presets as ttt } from "../src/models/ttt-linear/presets.ts";

const first = [ntm, dnc, lstm, gru, memn2n, transformer, attention, vae, hopfield, lrua];
const further = [lmu, mamba, rwkv6, lru, mingru, minlstm, mogrifier, stack, lstmn, ttt];
const known = [first, further].flat(2);
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
/** Looked at in one language each, by turns: a story takes some ten seconds. */
export const tenMore = [
  "lmu-series",
  "mamba-distractors",
  "rwkv6-associative",
  "lru-temporal-order",
  "mingru-distractors",
  "minlstm-adding",
  "mogrifier-text",
  "neural-stack-dyck",
  "lstmn-topic",
  "ttt-linear-associative",
];

export function linkOf(id: string): string {
  const preset = known.find((one): one is Preset => one.id === id);
  if (!preset) throw new Error(`no preset ${id}`);
  return linkOfPreset(preset);
}

/** One experiment of every model that has any, the one that it offers first. */
export async function linkOfEach(): Promise<readonly string[]> {
  const folder = new URL("../src/models/", import.meta.url);
  const models = readdirSync(folder).filter((model) => existsSync(new URL(`${model}/presets.ts`, folder)));
  const found = models.map(async (model) => {
    const { presets } = (await import(`../src/models/${model}/presets.ts`)) as { presets: readonly Preset[] };
    return presets.find(({ isOffered = true, files }) => isOffered && !files);
  });
  return (await Promise.all(found)).flatMap((preset) => (preset ? [linkOfPreset(preset)] : []));
}

function linkOfPreset(preset: Preset): string {
  const { model, sizes, task, settings, training } = preset;
  const ofTask = Object.entries(settings).map(([key, value]) => [`task.${key}`, value] as const);
  const pairs = [["model", model], ...Object.entries(sizes), ["task", task], ...ofTask, ...Object.entries(training)];
  return `#v1&${pairs.map(([key, value]) => `${key}=${value}`).join("&")}&seed=1&engine=wasm`;
}
