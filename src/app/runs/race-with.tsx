/** "Race with…": another model in a lane beside the run that is shown, on the same batches. */
import { useEffect, useState } from "react";
import { mostBeside } from "../../share/bookmark.ts";
import type { Experiment } from "../../train/experiment.ts";
import { Select } from "../../ui/select.tsx";
import { useWords } from "../../ui/words.tsx";
import { useExperiment, usePage, useRuns, useTry } from "../context.tsx";
import { groupsOfModels } from "../choosing/groups.ts";
import { fittingModels, knownModels } from "../race/fitting.ts";
import { rivalOf } from "../race/rival.ts";
import { offProps } from "../../ui/off.ts";

export function RaceWith() {
  const words = useWords();
  const { playground } = usePage();
  const attempt = useTry();
  const isFull = useRuns(({ beside }) => beside.length >= mostBeside);
  const experiment = useExperiment((state) => state.experiment);
  const fitting = useFitting(experiment);
  const known = knownModels(experiment.task.id).filter((id) => fitting.includes(id));
  const groups = groupsOfModels(fitting.filter((id) => !known.includes(id)));
  const off = isFull ? words.text("runs.beside.full") : fitting.length === 0 && words.text("off.run.none");
  const race = (model: string): void =>
    attempt(() =>
      playground.open(rivalOf(experiment, model), { isBeside: true, deed: "race", origin: { kind: "race" } }),
    );
  return (
    <div className="raceWith">
      <Select
        aria-label={words.text("runs.race")}
        {...offProps(off, words.text("runs.race.why"))}
        value=""
        onChange={(event) => race(event.target.value)}
      >
        <option value="" disabled hidden>
          {words.text("runs.race")}
        </option>
        <Models heading={words.text("runs.race.known")} ids={known} />
        {groups.map(({ id, members }) => (
          <Models key={id} heading={words.loose(`group.${id}`, id)} ids={members} />
        ))}
      </Select>
      <small className="muted">{words.text(isFull ? "runs.beside.full" : "runs.race.why")}</small>
    </div>
  );
}

function Models({ heading, ids }: { readonly heading: string; readonly ids: readonly string[] }) {
  const words = useWords();
  if (ids.length === 0) return null;
  return (
    <optgroup label={heading}>
      {ids.map((id) => (
        <option key={id} value={id}>
          {words.loose(`model.${id}`, id)}
        </option>
      ))}
    </optgroup>
  );
}

/** None until they are known. */
function useFitting(experiment: Experiment): readonly string[] {
  const { playground } = usePage();
  const [fitting, setFitting] = useState<readonly string[]>([]);
  useEffect(() => {
    const asking = new AbortController();
    const { signal } = asking;
    fittingModels(experiment, signal).then(
      (found) => signal.aborted || setFitting(found),
      (error: unknown) => signal.aborted || playground.complain(error),
    );
    return () => asking.abort();
  }, [playground, experiment]);
  return fitting;
}
