/** Key-value memory network: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./kv-memory.cell?raw";

export const kvMemory: Model = { id: "kv-memory", text, group: "external" };
