/** minGRU: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./mingru.cell?raw";

export const minGru: Model = { id: "mingru", text, group: "recurrent" };
