/** A race as a figure: its verdict, its lanes, and its numbers. */
import { csvText } from "../../core/csv.ts";
import type { Words } from "../../i18n/translate.ts";
import type { RunState } from "../../store/run.ts";
import { useRuns, type Page } from "../context.tsx";
import { NumbersTable } from "../race/numbers.tsx";
import { useRunners } from "../race/racers.ts";
import { Race } from "../race/race.tsx";
import { useRace } from "../race/verdict.tsx";
import { namesOfRuns } from "../runs/name.ts";
import { namesIn } from "../runs/naming.ts";
import type { FigureKind } from "./kind.ts";
import { laidOut, sizeOnPage } from "./laid-out.ts";
import { pointingAt } from "./pointing.ts";
import { stepOf } from "./subject.ts";

const least = { width: 760, height: 480 };

function RacePaper({ time }: { readonly time: number }) {
  const runners = useRunners();
  const { matter } = useRace(
    runners,
    useRuns((runs) => runs.pace),
  );
  return (
    <>
      <div className="figureRace" style={{ height: sizeOnPage(".score", least).height }}>
        <Race {...pointingAt(time)} />
      </div>
      <NumbersTable runners={runners} goal={matter.goal} metric={matter.metric} />
    </>
  );
}

function racersOf(
  { playground }: Page,
  words: Words,
): { readonly runs: readonly RunState[]; readonly names: readonly string[] } {
  const state = playground.runs.getState();
  const runs = state.beside.flatMap((id) => state.byId[id] ?? []);
  return { runs, names: namesOfRuns(words, runs, namesIn(words, state)) };
}

export const raceFigure: FigureKind = {
  id: "race",
  isOfStep: true,
  offered: ({ playground }, words) =>
    playground.runs.getState().beside.length > 1 ? [{ of: "", title: words.text("figure.race") }] : [],
  draw: (page, words) => laidOut(page, words, { width: sizeOnPage(".score", least).width }, <RacePaper time={stepOf(page)} />), // prettier-ignore
  about: (page, words) => {
    const { runs, names } = racersOf(page, words);
    const { task } = runs[0]?.experiment ?? page.playground.run.getState().experiment;
    const said = runs.map(({ update }, i) => `${names[i] ?? ""}: ${words.text("figure.update", { update: words.number(update) })}`); // prettier-ignore
    return { subject: [words.loose(`task.${task.id}`, task.id), ...said].join(" · "), experiment: null };
  },
  csv: (page, words) => {
    const { runs, names } = racersOf(page, words);
    const metrics = [
      ...new Set(runs.flatMap(({ archive }) => archive.looks.flatMap((look) => Object.keys(look.metrics)))),
    ];
    const lines = runs.flatMap(({ archive, parameterCount }, i) =>
      archive.looks.map(({ update, seconds, loss, metrics: values }) => [
        names[i],
        parameterCount ?? undefined,
        update,
        seconds,
        loss,
        ...metrics.map((name) => values[name]),
      ]),
    );
    return csvText([["run", "parameters", "update", "seconds", "heldout_loss", ...metrics], ...lines]);
  },
};
