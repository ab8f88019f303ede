/** The run as it is now as a PyTorch folder. The translator is fetched when it is wanted. */
import type { Page } from "../context.tsx";
import { download } from "./download.ts";

/** Gives the file to the person. */
export async function savePytorch({ playground }: Page): Promise<void> {
  const { pytorchZip } = await import("../../export/files.ts");
  const { update, snapshot } = await playground.checkpoint();
  const { experiment } = playground.run.getState();
  const zip = await pytorchZip({ experiment, trained: { weights: snapshot.weights, update } });
  download(`${experiment.model.id}-pytorch.zip`, zip, "application/zip");
}
