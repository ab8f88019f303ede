/** Gated recurrent unit: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./gru.cell?raw";

export const gru: Model = { id: "gru", text, group: "recurrent" };
