/** LSTM with attention over its past: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./lstm-attention.cell?raw";

export const lstmAttention: Model = { id: "lstm-attention", text, group: "attention" };
