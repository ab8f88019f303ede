/** LSTM network that attends to its own tape: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./lstmn.cell?raw";

export const lstmn: Model = { id: "lstmn", text, group: "attention" };
