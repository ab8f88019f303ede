/** The models: one cell text each. A new model is one `.cell` file and one line here. */
import bilstm from "./bilstm.cell?raw";
import cnnLstm from "./cnn-lstm.cell?raw";
import deltanet from "./deltanet.cell?raw";
import dnc from "./dnc.cell?raw";
import entityNetwork from "./entity-network.cell?raw";
import feedforward from "./feedforward.cell?raw";
import gatedDeltanet from "./gated-deltanet.cell?raw";
import gru from "./gru.cell?raw";
import hopfield from "./hopfield.cell?raw";
import kvMemory from "./kv-memory.cell?raw";
import linearAttention from "./linear-attention.cell?raw";
import lstmAttention from "./lstm-attention.cell?raw";
import lstm from "./lstm.cell?raw";
import mannLrua from "./mann-lrua.cell?raw";
import mann from "./mann.cell?raw";
import memn2n from "./memn2n.cell?raw";
import memoryBank from "./memory-bank.cell?raw";
import memoryNetwork from "./memory-network.cell?raw";
import mlstm from "./mlstm.cell?raw";
import ntm from "./ntm.cell?raw";
import prototype from "./prototype.cell?raw";
import rnn from "./rnn.cell?raw";
import sequenceVae from "./sequence-vae.cell?raw";
import slstm from "./slstm.cell?raw";
import titans from "./titans.cell?raw";
import transformer from "./transformer.cell?raw";

export interface Model {
  readonly id: string;
  /** The cell text: the only definition of the model. */
  readonly text: string;
  /** Parts of other models are not offered on their own: without a state they remember nothing. */
  readonly isPart: boolean;
}

export const models: readonly Model[] = [
  { id: "ntm", text: ntm, isPart: false },
  { id: "dnc", text: dnc, isPart: false },
  { id: "lstm", text: lstm, isPart: false },
  { id: "gru", text: gru, isPart: false },
  { id: "rnn", text: rnn, isPart: false },
  { id: "bilstm", text: bilstm, isPart: false },
  { id: "cnn-lstm", text: cnnLstm, isPart: false },
  { id: "lstm-attention", text: lstmAttention, isPart: false },
  { id: "memn2n", text: memn2n, isPart: false },
  { id: "entity-network", text: entityNetwork, isPart: false },
  { id: "kv-memory", text: kvMemory, isPart: false },
  { id: "memory-network", text: memoryNetwork, isPart: false },
  { id: "mann", text: mann, isPart: false },
  { id: "mann-lrua", text: mannLrua, isPart: false },
  { id: "memory-bank", text: memoryBank, isPart: false },
  { id: "prototype", text: prototype, isPart: false },
  { id: "sequence-vae", text: sequenceVae, isPart: false },
  { id: "linear-attention", text: linearAttention, isPart: false },
  { id: "deltanet", text: deltanet, isPart: false },
  { id: "gated-deltanet", text: gatedDeltanet, isPart: false },
  { id: "titans", text: titans, isPart: false },
  { id: "mlstm", text: mlstm, isPart: false },
  { id: "slstm", text: slstm, isPart: false },
  { id: "hopfield", text: hopfield, isPart: false },
  { id: "transformer", text: transformer, isPart: false },
  { id: "feedforward", text: feedforward, isPart: true },
];

export function modelById(id: string): Model | undefined {
  return models.find((model) => model.id === id);
}

/** Text of the model that `use` names. */
export function library(name: string): string | undefined {
  return modelById(name)?.text;
}
