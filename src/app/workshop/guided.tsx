/** Three changes to try, each a link that opens the page with the edited text; a plain click makes it here. */
import { useEffect, useState, type MouseEvent } from "react";
import { editsOf, applyEdit } from "../../models/edits.ts";
import { textOfModel } from "../../train/check.ts";
import type { Experiment } from "../../train/experiment.ts";
import { linkTo } from "../share/share.tsx";
import { useExperiment, usePage } from "../context.tsx";
import { useTryText, type TryText } from "./tried.ts";
import { useWorkshopWords } from "./words.ts";

export interface GuidedProps {
  readonly onChoose: (text: string) => void;
}

interface Guide {
  readonly id: string;
  readonly text: string;
  readonly experiment: Experiment;
}

async function guidesOf(experiment: Experiment, tryText: TryText): Promise<readonly Guide[]> {
  const original = textOfModel({ id: experiment.model.id });
  const asked = editsOf(experiment.model.id).map(async (edit): Promise<readonly Guide[]> => {
    const text = applyEdit(original, edit);
    const tried = text === undefined ? undefined : await tryText(`edit ${edit.id}`, experiment, text);
    if (text === undefined || tried?.kind !== "fits") return [];
    return [{ id: edit.id, text, experiment: tried.experiment }];
  });
  return (await Promise.all(asked)).flat();
}

/** Those whose texts fit; none until that is known. */
function useGuides(experiment: Experiment): readonly Guide[] {
  const tryText = useTryText();
  const [guides, setGuides] = useState<readonly Guide[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const show = (found: readonly Guide[]): void => {
      if (isCurrent) setGuides(found);
    };
    // What is given up for a newer one has no news.
    guidesOf(experiment, tryText).then(show, () => undefined);
    return () => {
      isCurrent = false;
    };
  }, [experiment, tryText]);
  return guides;
}

export function Guided({ onChoose }: GuidedProps) {
  const words = useWorkshopWords();
  const experiment = useExperiment((state) => state.experiment);
  const guides = useGuides(experiment);
  if (guides.length === 0) return null;
  return (
    <section className="deskGuided" aria-label={words.text("desk.try")}>
      <h3>{words.text("desk.try")}</h3>
      <ul>
        {guides.map((guide) => (
          <GuideLink key={`${experiment.model.id} ${guide.id}`} guide={guide} onChoose={onChoose} />
        ))}
      </ul>
    </section>
  );
}

function GuideLink({ guide, onChoose }: GuidedProps & { readonly guide: Guide }) {
  const words = useWorkshopWords();
  const href = useLinkTo(guide.experiment);
  const key = `edit.${guide.experiment.model.id}.${guide.id}`;
  const choose = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onChoose(guide.text);
  };
  return (
    <li>
      <a href={href} onClick={choose}>
        {words.loose(key)}
      </a>{" "}
      <span>{words.loose(`${key}.expect`)}</span>
    </li>
  );
}

/** The address that opens `experiment` at its beginning; `#` until it is known. */
function useLinkTo(experiment: Experiment): string {
  const { view } = usePage();
  const [href, setHref] = useState("#");
  const { language, isProjector } = view.getState();
  const identity = JSON.stringify(experiment);
  useEffect(() => {
    let isCurrent = true;
    const shown = { language, isProjector, panel: "equations" };
    void linkTo(JSON.parse(identity) as Experiment, shown).then((link) => isCurrent && setHref(link));
    return () => {
      isCurrent = false;
    };
  }, [identity, language, isProjector]);
  return href;
}
