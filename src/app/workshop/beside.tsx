/** The present run and the one before it: both curves in one plot, how far each has come, and the way back. */
import { useStore } from "zustand";
import { formatNumber } from "../../draw/format.ts";
import { languageTags } from "../../i18n/language.ts";
import type { KeptRun } from "../../store/comparison.ts";
import type { RunState } from "../../store/run.ts";
import { useWords } from "../../ui/words.tsx";
import { LossPlot } from "../../views/loss/loss.tsx";
import { useExperiment, usePage, useRun, useTry, useView } from "../context.tsx";
import { runName } from "./name.ts";
import { useWorkshopWords } from "./words.ts";

export function Beside() {
  const { playground } = usePage();
  const kept = useStore(playground.comparison, (state) => state.kept);
  return kept && <Comparison kept={kept} />;
}

function Comparison({ kept }: { readonly kept: KeptRun }) {
  const words = useWorkshopWords();
  const { playground } = usePage();
  const attempt = useTry();
  const model = useExperiment((state) => state.experiment.model);
  const run = useRun((state) => state);
  const before = runName(words, kept.experiment.model);
  const now = runName(words, model);
  const isSameName = before === now;
  const series = [
    { label: isSameName ? words.text("desk.beside.now", { name: now }) : now, points: run.curve.points },
    { label: before, points: kept.run.curve.points },
  ];
  return (
    <section className="deskBeside" aria-label={words.text("desk.beside")}>
      <h3>{words.text("desk.beside")}</h3>
      <LossPlot series={series} />
      <Facts runs={[run, kept.run]} names={series.map(({ label }) => label)} />
      <div className="actions">
        <button type="button" onClick={() => attempt(() => playground.swap())}>
          {words.text("desk.beside.back", { name: before })}
        </button>
        <button type="button" onClick={() => playground.forget()}>
          {words.text("desk.beside.end")}
        </button>
      </div>
    </section>
  );
}

function Facts({ runs, names }: { readonly runs: readonly RunState[]; readonly names: readonly string[] }) {
  const words = useWords();
  const own = useWorkshopWords();
  const tag = languageTags[useView((view) => view.language)];
  const show = (value: number | undefined): string =>
    value === undefined || Number.isNaN(value) ? words.text("run.noValue") : formatNumber(tag, value);
  const [metric] = Object.keys(runs.find(({ metrics }) => metrics)?.metrics ?? {});
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
