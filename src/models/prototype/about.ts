/** Prototypical network: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./prototype.cell?raw";

export const prototype: Model = { id: "prototype", text, group: "fewShot" };
