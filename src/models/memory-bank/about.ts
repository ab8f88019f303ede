/** Forecaster with a memory bank: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./memory-bank.cell?raw";

export const memoryBank: Model = { id: "memory-bank", text, group: "external" };
