/** Linear recurrent unit: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./lru.cell?raw";

export const lru: Model = { id: "lru", text, group: "recurrent" };
