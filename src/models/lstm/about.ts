/** Long short-term memory: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./lstm.cell?raw";

export const lstm: Model = { id: "lstm", text, group: "recurrent" };
