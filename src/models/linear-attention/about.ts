/** Linear attention: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./linear-attention.cell?raw";

export const linearAttention: Model = { id: "linear-attention", text, group: "matrix" };
