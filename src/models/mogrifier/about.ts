/** Mogrifier LSTM: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./mogrifier.cell?raw";

export const mogrifier: Model = { id: "mogrifier", text, group: "recurrent" };
