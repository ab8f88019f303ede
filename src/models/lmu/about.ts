/** Legendre memory unit: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./lmu.cell?raw";

export const lmu: Model = { id: "lmu", text, group: "recurrent" };
