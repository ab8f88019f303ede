/** The present run and the one that its curve is laid over: how far each has come, and the way back. */
import { formatNumber } from "../../draw/format.ts";
import { factsOf } from "../../i18n/language.ts";
import type { RunState } from "../../store/run.ts";
import { useWords } from "../../ui/words.tsx";
import { useExperiment, usePage, useRun, useRuns, useTry, useView } from "../context.tsx";
import { headlineName } from "../runs/standing.ts";
import { runName } from "./name.ts";
import { useWorkshopWords } from "./words.ts";

/** The first of the runs that are laid over the present one, where it is of the same model or a text edited from it. */
export function useBeside(): RunState | null {
  const model = useExperiment((state) => state.experiment.model.id);
  const first = useRuns(({ overlaid, byId }) => byId[overlaid[0] ?? ""]);
  return first && first.experiment.model.id === model ? first : null;
}

export function Beside() {
  const kept = useBeside();
  return kept && <Comparison kept={kept} />;
}

function Comparison({ kept }: { readonly kept: RunState }) {
  const words = useWorkshopWords();
  const { playground } = usePage();
  const attempt = useTry();
  const run = useRun((state) => state);
  const before = runName(words, kept.experiment.model);
  const now = runName(words, run.experiment.model);
  const names = [before === now ? words.text("desk.beside.now", { name: now }) : now, before];
  return (
    <section className="deskBeside" aria-label={words.text("desk.beside")}>
      <h3>{words.text("desk.beside")}</h3>
      <Facts runs={[run, kept]} names={names} />
      <div className="actions">
        <button type="button" onClick={() => attempt(() => playground.shelf.show(kept.id))}>
          {words.text("desk.beside.back", { name: before })}
        </button>
        <button type="button" onClick={() => playground.shelf.overlay(kept.id, false)}>
          {words.text("desk.beside.end")}
        </button>
      </div>
    </section>
  );
}

function Facts({ runs, names }: { readonly runs: readonly RunState[]; readonly names: readonly string[] }) {
  const words = useWords();
  const own = useWorkshopWords();
  const tag = factsOf(useView((view) => view.language)).tag;
  const show = (value: number | undefined): string =>
    value === undefined || Number.isNaN(value) ? words.text("run.noValue") : formatNumber(tag, value);
  const looked = runs.find(({ metrics }) => metrics);
  const metric = looked && headlineName(looked.experiment, looked.metrics);
  return (
    <table className="deskFacts">
      <thead>
        <tr>
          <th scope="col">{own.text("desk.beside.run")}</th>
          <th scope="col">{own.text("desk.beside.update")}</th>
          <th scope="col">{words.text("run.loss")}</th>
          {metric && <th scope="col">{words.loose(`metric.${metric}`, metric)}</th>}
          <th scope="col">{own.text("desk.cost.parameters")}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run, i) => (
          <tr key={names[i]}>
            <th scope="row">{names[i]}</th>
            <td>{show(run.update)}</td>
            <td>{show(run.loss)}</td>
            {metric && <td>{show(run.metrics?.[metric])}</td>}
            <td>{show(run.parameterCount ?? undefined)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
