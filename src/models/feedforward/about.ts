/** Feed-forward layer: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./feedforward.cell?raw";

export const feedforward: Model = { id: "feedforward", text, isPart: true };
