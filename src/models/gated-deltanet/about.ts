/** Gated DeltaNet: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./gated-deltanet.cell?raw";

export const gatedDeltanet: Model = { id: "gated-deltanet", text, group: "matrix" };
