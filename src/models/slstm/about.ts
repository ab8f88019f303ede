/** sLSTM: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./slstm.cell?raw";

export const slstm: Model = { id: "slstm", text, group: "recurrent" };
