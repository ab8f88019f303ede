/** The models: one cell text each. A new model is one `.cell` file and one line here. */
import feedforward from "./feedforward.cell?raw";
import gru from "./gru.cell?raw";
import lstm from "./lstm.cell?raw";
import ntm from "./ntm.cell?raw";
import rnn from "./rnn.cell?raw";

export interface Model {
  readonly id: string;
  /** The cell text: the only definition of the model. */
  readonly text: string;
  /** Parts of other models are not offered on their own: without a state they remember nothing. */
  readonly isPart: boolean;
}

export const models: readonly Model[] = [
  { id: "ntm", text: ntm, isPart: false },
  { id: "lstm", text: lstm, isPart: false },
  { id: "gru", text: gru, isPart: false },
  { id: "rnn", text: rnn, isPart: false },
  { id: "feedforward", text: feedforward, isPart: true },
];

export function modelById(id: string): Model | undefined {
  return models.find((model) => model.id === id);
}

/** Text of the model that `use` names. */
export function library(name: string): string | undefined {
  return modelById(name)?.text;
}
