/** Memory-augmented network with additive writes: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./mann.cell?raw";

export const mann: Model = { id: "mann", text, group: "external" };
