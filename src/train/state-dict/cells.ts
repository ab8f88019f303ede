/**
 * The recurrent cells that PyTorch and the library have in common: whose gates are stored in which order under which names, and
 * whose equations agree. `nn.GRU` resets after the product, as the library's does; `nn.RNN` with relu is the Elman network with
 * one word of its text changed.
 */
import { modelById } from "../../models/all.ts";
import type { ModelChoice } from "../experiment.ts";

/** The model that has the equations of a module. */
export type CellId = "rnn" | "lstm" | "gru";

export type Nonlinearity = "tanh" | "relu";

/** A module of PyTorch's, as far as numbers depend on it. */
export interface Cell {
  readonly id: CellId;
  readonly layers: number;
  /** Of an `nn.RNN`; the others have tanh only. */
  readonly nonlinearity: Nonlinearity;
}

/** What one gate's share of PyTorch's tensors is called in the text: its linear over the input, and that over the hidden state. */
export interface Gate {
  readonly input: string;
  readonly hidden: string;
}

/** Both biases are added, so that the text has one for their sum. */
const joined = (name: string): Gate => ({ input: name, hidden: name });

/** In the order of PyTorch's rows. */
export const gatesOf: Readonly<Record<CellId, readonly Gate[]>> = {
  rnn: [joined("h")],
  lstm: ["i", "f", "g", "o"].map(joined),
  // The reset gate scales W h with its bias, and neither the rest nor the bias of the input.
  gru: [joined("r"), joined("z"), { input: "n", hidden: "recall" }],
};

export const moduleOf: Readonly<Record<CellId, string>> = { rnn: "nn.RNN", lstm: "nn.LSTM", gru: "nn.GRU" };

/** How the text names the sub-cell of each layer, and what that reads. */
export const layerNames: readonly { readonly path: string; readonly input: string; readonly output: string }[] = [
  { path: "", input: "x", output: "h" },
  { path: "second.", input: "first", output: "second" },
  { path: "third.", input: "second", output: "third" },
];

/** Most units of a layer. */
export const mostUnits = 512;

/** The Elman network with relu; of one layer, since those on top of it are cells of the library. */
export function reluText(): string {
  return (modelById("rnn")?.text ?? "").replace("h' = tanh(", "h' = relu(");
}

/** The model with the equations of `cell`. */
export function modelOf({ id, layers, nonlinearity }: Cell, unit: number): ModelChoice {
  const settings = { unit, layers: String(layers), ...(id === "lstm" && { peephole: "off" }) };
  return { id, settings, ...(nonlinearity === "relu" && { text: reluText() }) };
}

/** The module whose equations `model` has; null where PyTorch has none. */
export function cellOf({ id, settings, text }: ModelChoice): Cell | null {
  if (id !== "rnn" && id !== "lstm" && id !== "gru") return null;
  const layers = Number(settings["layers"] ?? 1);
  const isRelu = id === "rnn" && layers === 1 && text === reluText();
  if (text !== undefined && !isRelu) return null;
  if (id === "lstm" && settings["peephole"] === "on") return null;
  return { id, layers, nonlinearity: isRelu ? "relu" : "tanh" };
}
