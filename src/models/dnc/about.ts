/** Differentiable neural computer: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./dnc.cell?raw";

export const dnc: Model = { id: "dnc", text, group: "external" };
