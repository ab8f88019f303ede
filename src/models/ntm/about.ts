/** Neural Turing machine: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./ntm.cell?raw";

export const ntm: Model = { id: "ntm", text, group: "external" };
