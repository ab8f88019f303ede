/** Memory with least recently used access: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./mann-lrua.cell?raw";

export const mannLrua: Model = { id: "mann-lrua", text, group: "fewShot" };
