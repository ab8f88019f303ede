/** DeltaNet: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./deltanet.cell?raw";

export const deltanet: Model = { id: "deltanet", text, group: "matrix" };
