/** Luck: the present setting with many seeds, as a fan of curves and as the share that has come to the goal. */
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { luckCounts, type LuckState } from "../../store/luck.ts";
import type { Words } from "../../i18n/translate.ts";
import type { Experiment } from "../../train/experiment.ts";
import { useWords } from "../../ui/words.tsx";
import { goalOf } from "../choosing/choose.ts";
import { useExperiment, usePage, useTry } from "../context.tsx";
import { Drawer } from "../drawer.tsx";
import { sayGoal } from "../race/saying.ts";
import { differencesAmong, partsOf } from "../runs/differs.ts";
import { useSlowly } from "../slowly.ts";
import { show } from "./say.ts";
import { luckWish, usualWithin } from "./wish.ts";
import { LuckView } from "./view.tsx";
import "./luck.css";

const fewestUpdates = 10;
const mostUpdates = 100_000;
const defaultCount = 16;
/** Between two pictures of what the seeds have come to, in ms. */
const drawnEvery = 400;

export function LuckPanel() {
  const words = useWords();
  const { playground } = usePage();
  const isRunning = useStore(playground.luck.state, (luck) => luck.isRunning);
  const luck = useSlowly(playground.luck.state, isRunning, drawnEvery, ofRun);
  useEffect(() => void playground.luck.recall(), [playground]);
  return (
    <Drawer title={words.text("luck.title")}>
      <p className="muted luckWhat">{words.text("luck.what")}</p>
      <Wish luck={luck} />
      {luck.seeds.length > 0 && (
        <>
          <Progress luck={luck} />
          <LuckView luck={luck} />
        </>
      )}
    </Drawer>
  );
}

function ofRun({ of }: LuckState): string | null {
  return of;
}

/** How many seeds, how long, and the button. */
function Wish({ luck }: { readonly luck: LuckState }) {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const experiment = useExperiment((state) => state.experiment);
  const goal = goalOf(experiment);
  const usual = usualWithin(experiment);
  const [chosen, setCount] = useState<number | null>(null);
  const count = chosen ?? (luck.seeds.length || defaultCount);
  const [typed, type] = useState<string | null>(null);
  const within = Math.min(mostUpdates, Math.max(fewestUpdates, Math.round(Number(typed ?? usual)) || usual));
  return (
    <div className="luckWish">
      <p>{goal ? words.text("luck.goal", { goal: sayGoal(words, goal) }) : words.text("luck.noGoal")}</p>
      <div className="luckCounts" role="group" aria-label={words.text("luck.count")}>
        <span aria-hidden="true">{words.text("luck.count")}</span>
        {luckCounts.map((one) => (
          <button key={one} type="button" aria-pressed={one === count} onClick={() => setCount(one)}>
            {one}
          </button>
        ))}
      </div>
      <label className="luckWithin">
        {words.text("luck.within")}
        <input
          type="number"
          min={fewestUpdates}
          max={mostUpdates}
          value={typed ?? usual}
          onChange={(event) => type(event.target.value)}
          onBlur={() => type(within === usual ? null : String(within))}
        />
      </label>
      {luck.isRunning ? (
        <button type="button" className="luckStart" onClick={() => page.playground.luck.stop()}>
          {words.text("luck.stop")}
        </button>
      ) : (
        <button
          type="button"
          className="luckStart"
          data-strong
          onClick={() => attempt(() => page.playground.luck.run(luckWish(page, count, within)))}
        >
          {words.text(luck.seeds.length > 0 ? "luck.again" : "luck.start")}
        </button>
      )}
    </div>
  );
}

function Progress({ luck }: { readonly luck: LuckState }) {
  const words = useWords();
  const { experiment, seeds, seconds, isRunning } = luck;
  const shown = useExperiment((state) => state.experiment);
  const other = experiment ? otherSetting(words, experiment, shown) : "";
  const done = seeds.filter(({ isDone }) => isDone).length;
  const text = words.text("luck.progress", { done, count: seeds.length, seconds: show(words, Math.round(seconds)) });
  return (
    <div className="luckProgress">
      {isRunning && <progress max={luckWork(luck).whole} value={luckWork(luck).done} aria-label={text} />}
      <span>{text}</span>
      {other !== "" && <span>{words.text("luck.of", { list: other })}</span>}
    </div>
  );
}

/** In what the setting of the seeds differs from that of the run on screen, but for the seed; "" where in nothing. */
function otherSetting(words: Words, own: Experiment, shown: Experiment): string {
  const differences = differencesAmong([own, shown]).filter(({ key }) => key !== "seed");
  return partsOf(words, differences, 0);
}

/** In updates: a seed that is done has taken all it needs. */
function luckWork({ seeds, within }: LuckState): { readonly done: number; readonly whole: number } {
  const done = seeds.reduce((sum, { isDone, update }) => sum + (isDone ? within : update), 0);
  return { done, whole: within * seeds.length };
}
