/** An analysis that is open follows what is looked at: at once where that changes, now and then while the run trains. */
import { useEffect } from "react";
import type { SettingValues } from "../../core/setting.ts";
import { isSameProbe } from "../../train/probe.ts";
import type { Answer } from "../../store/analyses.ts";
import type { Playground } from "../../store/playground.ts";
import { usePage } from "../context.tsx";

/** Until what is looked at has stood still, in ms. */
const patience = 250;
/** After an answer, it rests so many times as long as it took, and this long at least, in ms. */
const rest = { times: 3, least: 1000 };

export function useKeepingUp(id: string): void {
  const { playground } = usePage();
  useEffect(() => keepUp(playground, id), [playground, id]);
}

/** What an answer would be of, now. */
function isCurrent(playground: Playground, { of }: Answer, settings: object): boolean {
  const { id, update } = playground.run.getState();
  const look = playground.looking.getState();
  const now = Math.min(look.update ?? Infinity, update);
  return of.run === id && of.update === now && of.settings === settings && isSameProbe(of.probe, look.probe);
}

/** Asks until the returned function is called. What a person stopped is not asked again until something else is looked at. */
export function keepUp(playground: Playground, id: string): () => void {
  const { analyses } = playground;
  const none = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  let isOver = false;
  let isWished = true;
  let earliest = 0;
  const settingsNow = (): SettingValues => analyses.state.getState().settings[id] ?? none;
  const isStale = (answer: Answer): boolean => !isCurrent(playground, answer, settingsNow());
  const isDue = (answer: Answer | undefined): boolean => !answer || (answer.isStopped ? isWished : isStale(answer));
  const ask = async (): Promise<void> => {
    timer = undefined;
    if (isOver || isAsking || !isDue(analyses.state.getState().answers[id])) return;
    if (Date.now() < earliest && isTraining(playground)) return later(earliest - Date.now());
    isAsking = true;
    isWished = false;
    const began = Date.now();
    // What goes wrong stands in the answer.
    await analyses.ask(id, settingsNow()).catch(() => undefined);
    isAsking = false;
    earliest = Date.now() + Math.max(rest.least, rest.times * (Date.now() - began));
    later(patience);
  };
  // Updates come faster than this: they do not put off what is due.
  const later = (ms: number): void => {
    if (!isOver) timer ??= setTimeout(() => void ask(), ms);
  };
  // Another wish ends what is under way: nobody wants its end.
  const wish = (): void => {
    isWished = true;
    const answer = analyses.state.getState().answers[id];
    if (isAsking && answer && !isTraining(playground) && isStale(answer)) analyses.stop(id);
    clearTimeout(timer);
    timer = undefined;
    later(patience);
  };
  const heard = [
    playground.looking.subscribe((now, before) => {
      if (now.update !== before.update || now.probe !== before.probe) wish();
    }),
    playground.run.subscribe((now, before) => {
      if (now.id !== before.id) wish();
      else if (now.update !== before.update) later(patience);
    }),
    analyses.state.subscribe((now, before) => {
      if (now.settings[id] !== before.settings[id]) wish();
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
