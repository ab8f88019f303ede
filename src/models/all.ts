/** The models, in the order in which they are offered: one folder and one line each. */
import { rnn } from "./rnn/about.ts";
import { lstm } from "./lstm/about.ts";
import { gru } from "./gru/about.ts";
import { bilstm } from "./bilstm/about.ts";
import { slstm } from "./slstm/about.ts";
import { minGru } from "./mingru/about.ts";
import { minLstm } from "./minlstm/about.ts";
import { lru } from "./lru/about.ts";
import { mogrifier } from "./mogrifier/about.ts";
import { lmu } from "./lmu/about.ts";
import { cnnLstm } from "./cnn-lstm/about.ts";
import { ntm } from "./ntm/about.ts";
import { dnc } from "./dnc/about.ts";
import { neuralStack } from "./neural-stack/about.ts";
import { mann } from "./mann/about.ts";
import { memn2n } from "./memn2n/about.ts";
import { kvMemory } from "./kv-memory/about.ts";
import { entityNetwork } from "./entity-network/about.ts";
import { memoryNetwork } from "./memory-network/about.ts";
import { memoryBank } from "./memory-bank/about.ts";
import { linearAttention } from "./linear-attention/about.ts";
import { deltanet } from "./deltanet/about.ts";
import { gatedDeltanet } from "./gated-deltanet/about.ts";
import { mlstm } from "./mlstm/about.ts";
import { rwkv6 } from "./rwkv6/about.ts";
import { mamba } from "./mamba/about.ts";
import { titans } from "./titans/about.ts";
import { tttLinear } from "./ttt-linear/about.ts";
import { lstmAttention } from "./lstm-attention/about.ts";
import { lstmn } from "./lstmn/about.ts";
import { transformer } from "./transformer/about.ts";
import { hopfield } from "./hopfield/about.ts";
import { mannLrua } from "./mann-lrua/about.ts";
import { prototype } from "./prototype/about.ts";
import { sequenceVae } from "./sequence-vae/about.ts";
import { feedforward } from "./feedforward/about.ts";
import type { Model } from "./model.ts";

export const models: readonly Model[] = [
  rnn,
  lstm,
  gru,
  bilstm,
  slstm,
  minGru,
  minLstm,
  lru,
  mogrifier,
  lmu,
  cnnLstm,
  ntm,
  dnc,
  neuralStack,
  mann,
  memn2n,
  kvMemory,
  entityNetwork,
  memoryNetwork,
  memoryBank,
  linearAttention,
  deltanet,
  gatedDeltanet,
  mlstm,
  rwkv6,
  mamba,
  titans,
  tttLinear,
  lstmAttention,
  lstmn,
  transformer,
  hopfield,
  mannLrua,
  prototype,
  sequenceVae,
  feedforward,
];

export function modelById(id: string): Model | undefined {
  return models.find((model) => model.id === id);
}

/** Text of the model that `use` names. */
export function library(name: string): string | undefined {
  return modelById(name)?.text;
}
