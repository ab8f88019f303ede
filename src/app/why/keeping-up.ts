/** An analysis that is open follows what is looked at: at once where that changes, now and then while the run trains. */
import { useEffect } from "react";
import type { Playground } from "../../store/playground.ts";
import { usePage } from "../context.tsx";
import { Due } from "./due.ts";

/** Until what is looked at has stood still, in ms. */
const patience = 250;
/**
 * After an answer, it rests so many times as long as it took, and this long at least, in ms. Asked without rest, Length takes 23 % of the
 * training beside it on two cores (docs/performance.md): a sixth of the time, a sixth of that.
 */
const rest = { times: 5, least: 1000 };

export function useKeepingUp(id: string): void {
  const { playground } = usePage();
  useEffect(() => keepUp(playground, id), [playground, id]);
}

/**
 * Asks until the returned function is called, those beside the run that is shown after it. What a person stopped is not asked
 * again until something else is looked at.
 */
export function keepUp(playground: Playground, id: string): () => void {
  const { analyses } = playground;
  const due = new Due(playground, id);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  let isOver = false;
  /** A person has stopped it. */
  let isHalted = false;
  let wishes = 0;
  let earliest = 0;
  const ask = async (): Promise<void> => {
    timer = undefined;
    if (isOver || isAsking || isHalted || (!due.isFirst && due.others.length === 0)) return;
    if (Date.now() < earliest && isTraining(playground)) return later(earliest - Date.now());
    isAsking = true;
    const [began, wished] = [Date.now(), wishes];
    // What goes wrong stands in the answers.
    if (due.isFirst) await analyses.ask(id, due.settings).catch(() => undefined);
    if (!isOver && due.besideSettings) await analyses.askBeside(id, due.others, due.besideSettings);
    isAsking = false;
    isHalted = wished === wishes && due.isAnyStopped;
    earliest = Date.now() + Math.max(rest.least, rest.times * (Date.now() - began));
    later(patience);
  };
  // Updates come faster than this: they do not put off what is due.
  const later = (ms: number): void => {
    if (!isOver) timer ??= setTimeout(() => void ask(), ms);
  };
  // Another wish ends what is under way: nobody wants its end.
  const wish = (): void => {
    wishes += 1;
    isHalted = false;
    const { answer } = due;
    if (isAsking && answer && !isTraining(playground) && due.isStale(answer)) analyses.stop(id);
    clearTimeout(timer);
    timer = undefined;
    later(patience);
  };
  const heard = [
    playground.looking.subscribe((now, before) => {
      if (now.update !== before.update || now.probe !== before.probe) wish();
    }),
    playground.runs.subscribe((now, before) => {
      if (now.shown !== before.shown || now.beside !== before.beside) wish();
      else if ([now.shown, ...now.beside].some((run) => now.byId[run]?.update !== before.byId[run]?.update))
        later(patience);
    }),
    analyses.state.subscribe((now, before) => {
      if (now.settings[id] !== before.settings[id]) wish();
      const answer = now.answers[id];
      if (isAsking || !answer || answer === before.answers[id]) return;
      // Asked, or stopped, by a person.
      isHalted = answer.isStopped;
      if (answer.share === null) later(patience);
    }),
  ];
  void ask();
  return () => {
    isOver = true;
    clearTimeout(timer);
    for (const end of heard) end();
  };
}

function isTraining(playground: Playground): boolean {
  return playground.run.getState().phase === "training";
}
