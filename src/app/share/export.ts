/** The run as it is now for PyTorch: as a folder, or its weights alone. The translator is fetched when it is wanted. */
import type { ExportOptions } from "../../export/files.ts";
import type { Page } from "../context.tsx";
import { download } from "./download.ts";

/** Gives the file to the person. */
export async function savePytorch({ playground }: Page): Promise<void> {
  const { pytorchZip } = await import("../../export/files.ts");
  const run = await runNow(playground);
  download(`${run.experiment.model.id}-pytorch.zip`, await pytorchZip(run), "application/zip");
}

/** The same of the weights alone, for PyTorch's own module. @throws Problem where there is none. */
export async function saveStateDict({ playground }: Page): Promise<void> {
  const { stateDictFile } = await import("../../export/state-dict.ts");
  const run = await runNow(playground);
  download(`${run.experiment.model.id}-state-dict.safetensors`, stateDictFile(run), "application/octet-stream");
}

async function runNow(playground: Page["playground"]): Promise<ExportOptions> {
  const { update, snapshot } = await playground.checkpoint();
  const { experiment } = playground.run.getState();
  return { experiment, trained: { weights: snapshot.weights, update } };
}
