/** mLSTM: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./mlstm.cell?raw";

export const mlstm: Model = { id: "mlstm", text, group: "matrix" };
