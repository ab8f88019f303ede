/** Messages to the person: one sentence each, in a live region, gone when dismissed; mere news goes by itself. */
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { ProblemParameters } from "../core/problem.ts";
import { dismiss, isPassing, type Diverged, type Misfit, type Notice } from "../store/notice.ts";
import { fetchLaterWords, type Words } from "../i18n/translate.ts";
import { usePassing } from "../ui/passing.ts";
import { useWords } from "../ui/words.tsx";
import { IconButton } from "../ui/button.tsx";
import { goOnFrom } from "./action.ts";
import type { Pair } from "./choosing/choose.ts";
import { useOpening, usePage, useTry } from "./context.tsx";
import { asSentence } from "./sentence.ts";

interface NoticesProps {
  /** Those that came after the notice of this number. */
  readonly after?: number;
}

export function Notices({ after = 0 }: NoticesProps) {
  const words = useWords();
  const { playground } = usePage();
  const notices = useStore(playground.notices, (state) => state.notices);
  return (
    <div className="notices" role="status" aria-label={words.text("notice.region")}>
      {notices
        .filter(({ id }) => id > after)
        .map((notice) => (
          <Message key={notice.id} notice={notice} />
        ))}
    </div>
  );
}

/** How long news is there that ask for nothing, in ms. */
const stay = 9000;

function Message({ notice }: { readonly notice: Notice }) {
  const words = useWords();
  const { playground } = usePage();
  const end = (): void => dismiss(playground.notices, notice.id);
  const held = usePassing(isPassing(notice) ? stay : null, end);
  const isSayable = useSayable(notice.problem !== null);
  if (!isSayable) return null;
  return (
    <div className="notice" data-kind={notice.problem ? "problem" : "note"} {...held}>
      <p>{sentenceOf(words, notice)}</p>
      {notice.misfit && <Offers id={notice.id} misfit={notice.misfit} />}
      {notice.key === "offline.next" && <LoadNext />}
      {notice.diverged && <Recoveries id={notice.id} diverged={notice.diverged} />}
      <IconButton
        icon="close"
        name={words.text("notice.dismiss")}
        title={words.text("notice.dismiss.why")}
        onClick={end}
      />
    </div>
  );
}

/** False until the words of problems are here, or cannot be fetched. `isWanted`: whether there is one to be said. */
function useSayable(isWanted: boolean): boolean {
  const [isSayable, setSayable] = useState(!isWanted);
  useEffect(() => {
    const say = (): void => setSayable(true);
    if (isWanted) void fetchLaterWords().then(say, say);
  }, [isWanted]);
  return isSayable;
}

/** The page is loaded anew when it is wished, and never by itself. */
function LoadNext() {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  const load = async (): Promise<void> => {
    const { loadNext } = await import("./offline/offline.ts");
    await loadNext(page);
  };
  return (
    <div className="offers">
      <button type="button" className="offer" onClick={() => attempt(load)}>
        {words.text("offline.load")}
      </button>
    </div>
  );
}

/** Pairs that fit, each a button that opens it. */
function Offers({ id, misfit }: { readonly id: number; readonly misfit: Misfit }) {
  const words = useWords();
  const page = usePage();
  const inTurn = useOpening();
  const open = async (pair: Pair): Promise<void> => {
    dismiss(page.playground.notices, id);
    const { choosePair } = await import("./choosing/choosing.ts");
    await choosePair(page, pair);
  };
  return (
    <div className="offers">
      {misfit.offers.map((pair) => (
        <button
          key={`${pair.model} ${pair.task}`}
          type="button"
          className="offer"
          onClick={() => inTurn(() => open(pair))}
        >
          {words.text("notice.offer", namesOf(words, pair))}
        </button>
      ))}
    </div>
  );
}

/** Ways on from before a run diverged, each a button that takes it in a fork. */
function Recoveries({ id, diverged }: { readonly id: number; readonly diverged: Diverged }) {
  const words = useWords();
  const page = usePage();
  const attempt = useTry();
  return (
    <div className="offers">
      {diverged.recoveries.map((recovery) => (
        <button
          key={recovery.key}
          type="button"
          className="offer"
          onClick={() => {
            dismiss(page.playground.notices, id);
            attempt(() => goOnFrom(page, diverged.run, recovery));
          }}
        >
          {words.text(`notice.back.${recovery.key}`, {
            update: recovery.update,
            value: words.number(recovery.value),
          })}
        </button>
      ))}
    </div>
  );
}

function sentenceOf(words: Words, { key, parameters, problem, misfit }: Notice): string {
  // Of a pair that was chosen, the line of the model's text says nothing to whoever chose.
  const reason = problem ? words.problem(misfit ? { ...problem, place: undefined } : problem) : "";
  const names = misfit ? namesOf(words, misfit.pair) : {};
  const counts = Object.entries(parameters).map(([name, value]) => [
    name,
    typeof value === "number" ? words.number(value) : value,
  ]);
  const told: ProblemParameters = { ...problem?.parameters, ...Object.fromEntries(counts), ...names };
  if (key) return words.text(key, { ...told, problem: reason, detail: reason });
  return asSentence(reason, problem?.parameters ?? {});
}

function namesOf(words: Words, { model, task }: Pair): Readonly<Record<keyof Pair, string>> {
  return { model: words.loose(`model.${model}`, model), task: words.loose(`task.${task}`, task) };
}
