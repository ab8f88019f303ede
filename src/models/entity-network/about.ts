/** Recurrent entity network: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./entity-network.cell?raw";

export const entityNetwork: Model = { id: "entity-network", text, group: "external" };
