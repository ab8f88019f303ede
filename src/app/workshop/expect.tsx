/** What to expect of a guided edit that runs: above the score, in place of what is said of the original. */
import { editOf } from "../../models/edits.ts";
import { useExperiment } from "../context.tsx";
import { useWorkshopWords } from "./words.ts";

export function Expect() {
  const words = useWorkshopWords();
  const { id, text = "" } = useExperiment((state) => state.experiment.model);
  const edit = editOf(id, text);
  if (!edit) return null;
  return (
    <p className="lookFor">
      <b>{words.loose(`edit.${id}.${edit.id}`)}</b> {words.loose(`edit.${id}.${edit.id}.expect`)}
    </p>
  );
}
