/** Elman network: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./rnn.cell?raw";

export const rnn: Model = { id: "rnn", text, group: "recurrent" };
