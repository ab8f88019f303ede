/** The button that gives the run as it is now as a PyTorch folder. The translator is fetched when it is wanted. */
import { useState } from "react";
import { useWords } from "../ui/words.tsx";
import { usePage, useRun, useTry, type Page } from "./context.tsx";
import { download } from "./download.ts";

export function ExportFields() {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const [isBusy, setIsBusy] = useState(false);
  const isOpening = useRun((run) => run.phase === "opening");
  async function give(): Promise<void> {
    setIsBusy(true);
    try {
      const { model } = page.playground.run.getState().experiment;
      download(`${model.id}-pytorch.zip`, await zipOf(page), "application/zip");
    } finally {
      setIsBusy(false);
    }
  }
  return (
    <fieldset>
      <legend>{words.text("export.title")}</legend>
      <small className="muted">{words.text("export.what")}</small>
      <div className="actions">
        <button type="button" disabled={isBusy || isOpening} onClick={() => attempt(give)}>
          {words.text("export.pytorch")}
        </button>
      </div>
    </fieldset>
  );
}

async function zipOf({ playground }: Page): Promise<Uint8Array<ArrayBuffer>> {
  const { pytorchZip } = await import("../export/files.ts");
  const { update, snapshot } = await playground.checkpoint();
  const { experiment } = playground.run.getState();
  return pytorchZip({ experiment, trained: { weights: snapshot.weights, update } });
}
