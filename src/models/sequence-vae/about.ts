/** Variational autoencoder of sequences: what the registry says of it. */
import type { Model } from "../model.ts";
import text from "./sequence-vae.cell?raw";

export const sequenceVae: Model = { id: "sequence-vae", text, group: "fewShot" };
