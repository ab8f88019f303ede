/** What the seeds came to as a figure: the verdict, the metric, the loss, and how many came to the goal. */
import type { LuckState } from "../../store/luck.ts";
import { useWords } from "../../ui/words.tsx";
import { trackCsv } from "../../views/track/save/csv.ts";
import { trackRunOf } from "../track/told.ts";
import { FanChart } from "../luck/fan-chart.tsx";
import { sayLuck } from "../luck/say.ts";
import { SolvedChart } from "../luck/solved-chart.tsx";
import { metricOf } from "../luck/view.tsx";
import "../luck/luck.css";
import type { FigureKind } from "./kind.ts";
import { laidOut } from "./laid-out.ts";
import { subjectAt } from "./subject.ts";

const width = 560;
const nothing = (): void => undefined;

function LuckPaper({ luck }: { readonly luck: LuckState }) {
  const words = useWords();
  const metric = metricOf(luck);
  const still = { at: null, onPoint: nothing };
  return (
    <>
      <p className="luckVerdict">{sayLuck(words, luck)}</p>
      {metric !== null && <Named name={words.metric(metric)} />}
      {metric !== null && <FanChart luck={luck} metric={metric} {...still} />}
      <Named name={words.text("luck.figure.loss")} />
      <FanChart luck={luck} metric={null} {...still} />
      {luck.goal && <SolvedChart seeds={luck.seeds} within={luck.within} {...still} />}
    </>
  );
}

function Named({ name }: { readonly name: string }) {
  return <h3 className="luckHead">{name}</h3>;
}

export const luckFigure: FigureKind = {
  id: "luck",
  offered: ({ playground }, words) =>
    playground.luck.state.getState().seeds.length > 0 ? [{ of: "", title: words.text("luck.title") }] : [],
  draw: (page, words) => laidOut(page, words, { width }, <LuckPaper luck={page.playground.luck.state.getState()} />),
  about: ({ playground }, words) => {
    const { experiment, within } = playground.luck.state.getState();
    const of = experiment ?? playground.run.getState().experiment;
    return { subject: subjectAt(words, of, within, null), experiment };
  },
  csv: ({ playground }, words) => {
    const { seeds } = playground.luck.state.getState();
    const runs = seeds.flatMap(({ seed }) => playground.luck.runOfSeed(seed) ?? []);
    return trackCsv(
      runs.map((run) => trackRunOf(words, run, words.text("luck.seed", { seed: run.experiment.seed }), [])),
    );
  },
};
