/** Bidirectional LSTM: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./bilstm.cell?raw";

export const bilstm: Model = { id: "bilstm", text, group: "recurrent" };
