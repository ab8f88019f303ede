/** Modern Hopfield network: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./hopfield.cell?raw";

export const hopfield: Model = { id: "hopfield", text, group: "attention" };
