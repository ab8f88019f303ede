/** The seeds drawn and listed. */
import { useMemo, useState } from "react";
import type { LuckState, LuckySeed } from "../../store/luck.ts";
import { FigureButton } from "../../ui/figure-slot.tsx";
import { useWords } from "../../ui/words.tsx";
import { usePage, useTry, type Page } from "../context.tsx";
import { headlineName } from "../runs/standing.ts";
import { FanChart } from "./fan-chart.tsx";
import { SolvedChart } from "./solved-chart.tsx";
import { sayLuck, show } from "./say.ts";
import { offProps } from "../../ui/off.ts";

export function LuckView({ luck }: { readonly luck: LuckState }) {
  const words = useWords();
  const { goal, seeds, within } = luck;
  const metric = metricOf(luck);
  const [isLoss, setLoss] = useState(false);
  /** Under the pointer, in both charts. */
  const [at, point] = useState<number | null>(null);
  const choices = [...(metric === null ? [] : [false]), true];
  return (
    <>
      <p className="luckVerdict" role="status">
        {sayLuck(words, luck)}
      </p>
      <div className="luckFigure" role="group" aria-label={words.text("luck.figure")}>
        {choices.map((ofLoss) => (
          <button
            key={String(ofLoss)}
            type="button"
            aria-pressed={ofLoss === (isLoss || metric === null)}
            onClick={() => setLoss(ofLoss)}
          >
            {ofLoss ? words.text("luck.figure.loss") : words.loose(`metric.${metric}`, metric ?? "")}
          </button>
        ))}
        <FigureButton figure="luck" name={words.text("luck.title")} />
      </div>
      <FanChart luck={luck} metric={isLoss ? null : metric} at={at} onPoint={point} />
      {goal && <SolvedChart seeds={seeds} within={within} at={at} onPoint={point} />}
      <SeedList luck={luck} />
    </>
  );
}

/** The metric that the seeds are judged by. */
export function metricOf({ experiment, goal, seeds }: LuckState): string | null {
  if (goal) return goal.metric;
  const look = seeds.find(({ archive }) => archive.looks.length > 0)?.archive.looks[0];
  return (experiment && headlineName(experiment, look?.metrics)) ?? null;
}

function SeedList({ luck }: { readonly luck: LuckState }) {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const ordered = useMemo(() => luck.seeds.toSorted((a, b) => rankOf(a) - rankOf(b) || a.seed - b.seed), [luck.seeds]);
  return (
    <section aria-label={words.text("luck.seeds")}>
      <h3 className="luckHead">{words.text("luck.seeds")}</h3>
      <ul className="luckSeeds">
        {ordered.map((seed) => (
          <li key={seed.seed} data-solved={seed.solvedAt !== null || undefined}>
            <span>{words.text("luck.seed", { seed: seed.seed })}</span>
            <SeedState seed={seed} luck={luck} />
            <button
              type="button"
              aria-label={words.text("luck.open.of", { seed: seed.seed })}
              {...offProps(!seed.isDone && words.text("off.seed"))}
              onClick={() => attempt(() => openSeed(page, seed.seed))}
            >
              {words.text("luck.open")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The quickest first, then those that are on their way, by how far they are. */
function rankOf({ solvedAt, isDone, update }: LuckySeed): number {
  if (solvedAt !== null) return solvedAt;
  return isDone ? 1e9 : 2e9 - update;
}

function SeedState({ seed, luck }: { readonly seed: LuckySeed; readonly luck: LuckState }) {
  const words = useWords();
  const { solvedAt, isDone, update } = seed;
  if (solvedAt !== null) return <b>{words.text("luck.seed.solved", { update: show(words, solvedAt) })}</b>;
  if (isDone)
    return (
      <span>{words.text(luck.goal ? "luck.seed.failed" : "luck.seed.ended", { update: show(words, update) })}</span>
    );
  if (update > 0) return <span>{words.text("luck.seed.runs", { update: show(words, update) })}</span>;
  return <span>{words.text("luck.seed.waits")}</span>;
}

/** @throws Problem. */
async function openSeed({ playground }: Page, seed: number): Promise<void> {
  const run = playground.luck.runOfSeed(seed);
  if (run) await playground.place([run]);
}
