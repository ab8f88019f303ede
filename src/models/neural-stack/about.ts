/** Neural stack: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./neural-stack.cell?raw";

export const neuralStack: Model = { id: "neural-stack", text, group: "external" };
