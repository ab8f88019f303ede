/** What the sender of a link had trained, and how to come there: the weights are not in the link, but they follow from it. */
import { useEffect, useState } from "react";
import { formatNumber } from "../../draw/format.ts";
import { factsOf } from "../../i18n/language.ts";
import type { RunsState } from "../../store/runs.ts";
import { useWords } from "../../ui/words.tsx";
import { trainAsSender } from "../action.ts";
import { usePage, useRun, useRuns, useTry, useView, type Page } from "../context.tsx";
import { onTrack } from "../runs/standing.ts";

/** Updates that are tried to tell how long the others take: the first of them, with which all is opened, do not count. */
const [opening, tried] = [4, 12];

/** A run that its sender trained further, and by how many updates. */
interface Behind {
  readonly id: string;
  readonly to: number;
  readonly left: number;
  /** Whether the sender says which weights come out. */
  readonly isProved: boolean;
}

/** Nothing once all runs on the track have come as far as the sender's. */
export function SenderOffer() {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const tag = factsOf(useView((view) => view.language)).tag;
  const shown = useRun((run) => run.id);
  const isTraining = useRun((run) => run.phase === "training");
  const state = useRuns((runs) => runs);
  const behind = behindOf(state);
  const each = useSecondsPerUpdate(behind.map(({ id }) => id).join(" "));
  const [first] = behind;
  if (!first) return null;
  const own = behind.find(({ id }) => id === shown);
  const numbers = { count: behind.length, updates: formatNumber(tag, (own ?? first).to) };
  const isOneUpdate = behind.every(({ to }) => to === first.to);
  const seconds = each && behind.reduce((sum, { id, left }) => sum + left * (each.get(id) ?? 0), 0);
  return (
    <p className="senderOffer">
      <span>{words.text(sentenceFor(own, behind), numbers)}</span>
      {!isTraining && (
        <button type="button" className="plainButton" onClick={() => attempt(() => trainAsSender(page))}>
          {words.text(isOneUpdate ? "sender.train" : "sender.train.all", numbers)}
          {seconds !== null && (
            <small>
              {" "}
              {words.text("sender.time", { seconds: formatNumber(tag, Math.max(1, Math.round(seconds))) })}
            </small>
          )}
        </button>
      )}
    </p>
  );
}

/** Of what nobody vouches for, nobody need have trained it. */
function sentenceFor(own: Behind | undefined, behind: readonly Behind[]) {
  if (!own) return "sender.trained.others";
  if (behind.length > 1) return "sender.trained.more";
  return own.isProved ? "sender.trained" : "sender.of";
}

function behindOf(state: RunsState): readonly Behind[] {
  return onTrack(state).flatMap((id) => {
    const { expected = null, update = 0 } = state.byId[id] ?? {};
    if (!expected || expected.update <= update) return [];
    return [{ id, to: expected.update, left: expected.update - update, isProved: expected.fingerprint !== null }];
  });
}

/** Seconds of an update of each of the runs, as the prober takes them; null until all are known. `ids`: with a space between. */
function useSecondsPerUpdate(ids: string): ReadonlyMap<string, number> | null {
  const page = usePage();
  const [known, setKnown] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    const all = async (): Promise<void> => {
      for (const id of ids.split(" ").filter((one) => one !== "" && !known.has(one))) {
        const seconds = await measure(page, id);
        if (!isCurrent) return;
        setKnown((before) => new Map([...before, [id, seconds]]));
      }
    };
    all().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [page, ids, known]);
  return ids.split(" ").every((id) => known.has(id)) ? known : null;
}

async function measure({ playground }: Page, id: string): Promise<number> {
  await playground.looker.exact(id, opening);
  const started = performance.now();
  await playground.looker.exact(id, tried);
  return (performance.now() - started) / 1000 / (tried - opening);
}
