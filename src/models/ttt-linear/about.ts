/** TTT-linear: a memory that is trained at every step: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./ttt-linear.cell?raw";

export const tttLinear: Model = { id: "ttt-linear", text, group: "matrix" };
