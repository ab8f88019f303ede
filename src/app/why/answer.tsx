/** An answer: what was found in words, and its grids. What is pointed at there is lit in the score. */
import type { FindingGrid, FindingSentence } from "../../analysis/analysis.ts";
import { Problem } from "../../core/problem.ts";
import type { Words } from "../../i18n/translate.ts";
import type { Answer } from "../../store/analyses.ts";
import { isSameProbe } from "../../train/probe.ts";
import { useWords } from "../../ui/words.tsx";
import { fullName } from "../../views/describe.ts";
import { GridView } from "../../views/finding/grid.tsx";
import type { GridCell } from "../../views/finding/step.ts";
import { useLooking, usePage, useRun, useTry } from "../context.tsx";
import { useOpeningEpisode } from "./opening-episode.ts";
import { CopyWords } from "./copy-words.tsx";
import { Acts } from "./acts.tsx";
import { nameOfAxis, sentenceText } from "./sentence-text.ts";
import { Pictures } from "./pictures.tsx";
import { Together } from "./together.tsx";
import type { Offer } from "../../worker/probe-protocol.ts";

interface AnswerProps {
  readonly id: string;
  readonly answer: Answer;
}

interface AnswerViewProps {
  readonly offer: Offer;
  readonly answer: Answer;
}

export function AnswerView({ offer, answer }: AnswerViewProps) {
  const { id } = offer;
  const { findings, error } = answer;
  const words = useWords();
  return (
    <div className="whyAnswer" aria-busy={answer.share !== null}>
      <Standing id={id} answer={answer} />
      {error !== null && <p role="alert">{error instanceof Problem ? words.problem(error) : String(error)}</p>}
      <Sentences id={id} sentences={findings.sentences} />
      <CopyWords id={id} answer={answer} />
      <Acts id={id} of={answer.of} acts={findings.acts ?? []} />
      <Together offer={offer} answer={answer} />
      <Pictures id={id} findings={findings} />
      {findings.grids.map((grid, i) => (
        <Grid key={`${i} ${grid.name}`} id={id} grid={grid} />
      ))}
    </div>
  );
}

/** Of what it is, and how far it has come. */
function Standing({ id, answer: { of, share, isStopped } }: AnswerProps) {
  const words = useWords();
  const { analyses } = usePage().playground;
  const attempt = useTry();
  const isTraining = useRun((run) => run.phase === "training");
  const isOther = useLooking(({ probe }) => !isSameProbe(probe, of.probe));
  const ground = words.text(isOther ? "why.ofOther" : "why.ofUpdate", { update: words.number(of.update) });
  return (
    <p className="whyStanding">
      {/* An answer that is kept up with is another one every few seconds: that is not read aloud. */}
      <span role="status" aria-live={isTraining ? "off" : "polite"}>
        {ground}
      </span>
      {share !== null && (
        <>
          <progress aria-label={words.text("why.asking")} max={1} value={share} />
          <button type="button" className="plainButton" onClick={() => analyses.stop(id)}>
            {words.text("why.stop")}
          </button>
        </>
      )}
      {isStopped && (
        <>
          <span>{words.text("why.stopped")}</span>
          <button type="button" className="plainButton" onClick={() => attempt(() => analyses.ask(id, of.settings))}>
            {words.text("why.again")}
          </button>
        </>
      )}
    </p>
  );
}

/** Those of other analyses stand under their names. */
function Sentences({ id, sentences }: { readonly id: string; readonly sentences: readonly FindingSentence[] }) {
  const words = useWords();
  if (sentences.length === 0) return null;
  const chapters = [...new Set(sentences.map(({ from }) => from))];
  return chapters.map((chapter) => (
    <section key={chapter ?? ""}>
      {chapter !== undefined && <Chapter id={chapter} />}
      <ul className="whySentences" aria-label={words.text("why.sentences")}>
        {sentences
          .filter(({ from }) => from === chapter)
          .map((sentence, i) => (
            <li key={i}>
              <span>{sentenceText(words, id, sentence)}</span> <Lights sentence={sentence} />
            </li>
          ))}
      </ul>
    </section>
  ));
}

/** The name of an analysis, which opens it with its pictures. */
function Chapter({ id }: { readonly id: string }) {
  const words = useWords();
  const { analyses } = usePage().playground;
  return (
    <h3 className="whyChapter">
      <button type="button" onClick={() => analyses.choose(id)}>
        {words.loose(`analysis.${id}`, id)}
      </button>
    </h3>
  );
}

function Lights({ sentence: { lights, opens } }: { readonly sentence: FindingSentence }) {
  const words = useWords();
  const { focus } = usePage();
  const open = useOpeningEpisode();
  return (
    <>
      {lights && (
        <button
          type="button"
          className="plainButton"
          onClick={() => focus.setState({ focus: lights, isPinned: true, ...timeOf(lights.at) })}
        >
          {words.text("why.show")}
        </button>
      )}
      {opens && (
        <button type="button" className="plainButton" onClick={() => open(opens)}>
          {words.text("why.openEpisode")}
        </button>
      )}
    </>
  );
}

function timeOf(at: Readonly<Record<string, number>>): { readonly time?: number } {
  return at["time"] === undefined ? {} : { time: at["time"] };
}

function Grid({ id, grid }: { readonly id: string; readonly grid: FindingGrid }) {
  const words = useWords();
  const { focus } = usePage();
  const open = useOpeningEpisode();
  const named = words.loose(`analysis.${id}.grid.${grid.name}`, grid.name);
  const title = grid.of === undefined ? named : `${fullName(words, grid.of)}: ${named}`;
  const point = (cell: GridCell | null): void => {
    if (focus.getState().isPinned) return;
    const at = cell && lit(grid, cell);
    focus.setState(
      at ? { focus: { ...(grid.of !== undefined && { signal: grid.of }), at }, ...timeOf(at) } : { focus: null },
    );
  };
  const choose = ({ row, column }: GridCell): void => {
    const probe = grid.opens?.[row * grid.sizes[1] + column];
    if (probe) open(probe, updateOf(grid, row));
  };
  return (
    <>
      <GridView
        grid={withNames(words, grid)}
        title={title}
        axisName={(axis) => nameOfAxis(words, axis)}
        onPoint={point}
        onChoose={grid.opens ? choose : null}
      />
      {grid.opens && <p className="muted whyOpens">{words.text("why.opens")}</p>}
    </>
  );
}

/** Labels that are names of signals are written as the page writes them. */
function withNames(words: Words, grid: FindingGrid): FindingGrid {
  const names = grid.labels?.["signal"];
  return names ? { ...grid, labels: { ...grid.labels, signal: names.map((name) => fullName(words, name)) } } : grid;
}

/** What a cell speaks of in the score: indices of axes whose indices are not named otherwise. */
function lit({ axes, labels }: FindingGrid, { row, column }: GridCell): Readonly<Record<string, number>> | null {
  const entries = [[axes[0], row] as const, [axes[1], column] as const].filter(([axis]) => !labels?.[axis]);
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

/** Rows that are updates are looked at with the episode. */
function updateOf({ axes, labels }: FindingGrid, row: number): number | undefined {
  return axes[0] === "update" ? Number(labels?.["update"]?.[row]) : undefined;
}
