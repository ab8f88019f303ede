/** RWKV-6: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./rwkv6.cell?raw";

export const rwkv6: Model = { id: "rwkv6", text, group: "matrix" };
