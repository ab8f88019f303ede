/** Titans: a memory that learns at test time: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./titans.cell?raw";

export const titans: Model = { id: "titans", text, group: "matrix" };
