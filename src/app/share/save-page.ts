/** The page as one file, with the run that is shown in it. */
import { Problem } from "../../core/problem.ts";
import type { Page } from "../context.tsx";
import { fileText, withRun } from "../one-file.ts";
import { download } from "./download.ts";
import { saveRun } from "./run-file.ts";

const path = "mnemoscope.html";

/** @throws Problem. */
export async function savePage(page: Page): Promise<void> {
  const { shown, byId } = page.playground.runs.getState();
  const [file, run] = await Promise.all([pageFile(), saveRun(page, shown)]);
  const { model, task } = byId[shown]?.experiment ?? { model: { id: "run" }, task: { id: "" } };
  download(`${model.id}-${task.id}-${byId[shown]?.update ?? 0}.html`, withRun(file, await base64(run)), "text/html");
}

/** The page as one file: itself, or as it lies beside the page. @throws Problem. */
export async function pageFile(): Promise<string> {
  const own = fileText();
  if (own !== undefined) return own;
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Problem("page.failed", { what: path, why: `status ${response.status}` });
  return response.text();
}

function base64(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.addEventListener("load", () => resolve(String(reader.result).replace(/^[^,]*,/, "")));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(new Blob([bytes]));
  });
}
