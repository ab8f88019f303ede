/** What the sender of a link had trained, and how to come there: the weights are not in the link, but they follow from it. */
import { useEffect, useState } from "react";
import { formatNumber } from "../draw/format.ts";
import { languageTags } from "../i18n/language.ts";
import { useWords } from "../ui/words.tsx";
import { trainAsSender } from "./action.ts";
import { usePage, useRun, useTry, useView, type Page } from "./context.tsx";

/** Updates that are tried to tell how long the others take: the first of them, with which all is opened, do not count. */
const [opening, tried] = [4, 12];

/** Nothing once the run has come as far as the sender's. */
export function SenderOffer() {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const tag = languageTags[useView((view) => view.language)];
  const to = useRun(({ expected, update }) => (expected && expected.update > update ? expected.update : null));
  const id = useRun((run) => run.id);
  const left = useRun(({ expected, update }) => Math.max(0, (expected?.update ?? 0) - update));
  const isTraining = useRun((run) => run.phase === "training");
  const each = useSecondsPerUpdate(to === null ? null : id);
  if (to === null) return null;
  const updates = formatNumber(tag, to);
  const seconds = each === null ? null : formatNumber(tag, Math.max(1, Math.round(each * left)));
  return (
    <p className="senderOffer">
      <span>{words.text("sender.trained", { updates })}</span>
      {!isTraining && (
        <button type="button" onClick={() => attempt(() => trainAsSender(page))}>
          {words.text("sender.train", { updates })}
          {seconds !== null && <small> {words.text("sender.time", { seconds })}</small>}
        </button>
      )}
    </p>
  );
}

/** Seconds of an update of the run, as the prober takes them; null until that is known. */
function useSecondsPerUpdate(id: string | null): number | null {
  const page = usePage();
  const [known, setKnown] = useState<{ readonly id: string; readonly seconds: number } | null>(null);
  useEffect(() => {
    if (id === null) return undefined;
    let isCurrent = true;
    const tell = (seconds: number): void => {
      if (isCurrent) setKnown({ id, seconds });
    };
    measure(page, id).then(tell, () => undefined);
    return () => {
      isCurrent = false;
    };
  }, [page, id]);
  return known?.id === id ? known.seconds : null;
}

async function measure({ playground }: Page, id: string): Promise<number> {
  await playground.looker.exact(id, opening);
  const started = performance.now();
  await playground.looker.exact(id, tried);
  return (performance.now() - started) / 1000 / (tried - opening);
}
