/** Causal transformer: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./transformer.cell?raw";

export const transformer: Model = { id: "transformer", text, group: "attention" };
