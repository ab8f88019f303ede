/** minLSTM: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./minlstm.cell?raw";

export const minLstm: Model = { id: "minlstm", text, group: "recurrent" };
