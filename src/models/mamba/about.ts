/** Mamba: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./mamba.cell?raw";

export const mamba: Model = { id: "mamba", text, group: "matrix" };
