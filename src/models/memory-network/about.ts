/** External and internal memory: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./memory-network.cell?raw";

export const memoryNetwork: Model = { id: "memory-network", text, group: "external" };
