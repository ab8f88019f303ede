/** The guide line of a model whose text was changed: what to expect of a guided edit stands before what the original does. */
import { editOf } from "../../models/edits.ts";
import { useExperiment } from "../context.tsx";
import { useWorkshopWords } from "../workshop/words.ts";
import { Pages, type GuideProps } from "./pages.tsx";

export function EditedPages(props: GuideProps) {
  const words = useWorkshopWords();
  const { id, text = "" } = useExperiment((state) => state.experiment.model);
  const edit = editOf(id, text);
  if (!edit) return <Pages {...props} />;
  const key = `edit.${id}.${edit.id}`;
  return <Pages {...props} edit={{ name: words.loose(key), expect: words.loose(`${key}.expect`) }} />;
}
