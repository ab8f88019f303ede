/** End-to-end memory network: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./memn2n.cell?raw";

export const memn2n: Model = { id: "memn2n", text, group: "external" };
