/** Convolution, then LSTM: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./cnn-lstm.cell?raw";

export const cnnLstm: Model = { id: "cnn-lstm", text, group: "recurrent" };
