/** Why: what analyses say of the network, the update and the episode on screen. */
import { useCallback, useEffect, useState } from "react";
import { Select } from "../../ui/select.tsx";
import { useWords } from "../../ui/words.tsx";
import type { Offer } from "../../worker/probe-protocol.ts";
import { Problem } from "../../core/problem.ts";
import { usePage, useRun, useTry } from "../context.tsx";
import { Drawer } from "../drawer.tsx";
import { asSentence } from "../sentence.ts";
import { useAnalyses } from "./analyses.ts";
import { AnswerView } from "./answer.tsx";
import { Controls } from "./controls.tsx";
import { useKeepingUp } from "./keeping-up.ts";
import "./why.css";

export function WhyPanel() {
  const words = useWords();
  const { problem, offer } = useOffers();
  const offers = useAnalyses((state) => state.offers);
  const chosen = useAnalyses((state) => state.chosen);
  const fit = offers?.filter(({ problem }) => problem === null) ?? [];
  const open = offers?.find(({ id }) => id === chosen) ?? fit[0];
  return (
    <Drawer title={words.text("why.title")} isWide>
      <p className="muted whyWhat">{words.text("why.what")}</p>
      {problem && <Unoffered problem={problem} onAgain={offer} />}
      {offers && fit.length === 0 && <p>{words.text("why.none")}</p>}
      {offers && open && (
        <>
          <Choice offers={offers} open={open.id} />
          <p>{words.loose(`analysis.${open.id}.what`, "")}</p>
          {open.problem ? <Unfit offer={open} /> : <Asked key={open.id} offer={open} />}
        </>
      )}
    </Drawer>
  );
}

/** Asks which analyses there are, for each run that is shown; `problem`: why it is not known. */
function useOffers(): { readonly problem: Problem | null; readonly offer: () => void } {
  const { playground } = usePage();
  const attempt = useTry();
  const [problem, setProblem] = useState<Problem | null>(null);
  const offer = useCallback(
    () =>
      attempt(async () => {
        try {
          await playground.analyses.offer();
          setProblem(null);
        } catch (error) {
          if (!(error instanceof Problem) || error.key !== "page.unfetched") throw error;
          setProblem(error);
        }
      }),
    [attempt, playground],
  );
  useEffect(() => {
    offer();
    return playground.run.subscribe((now, before) => {
      if (now.id !== before.id || now.experiment !== before.experiment) offer();
    });
  }, [offer, playground]);
  return { problem, offer };
}

function Unoffered({ problem, onAgain }: { readonly problem: Problem; readonly onAgain: () => void }) {
  const words = useWords();
  return (
    <div role="alert">
      <p>{asSentence(words.problem(problem), problem.parameters)}</p>
      <button type="button" className="plainButton" onClick={onAgain}>
        {words.text("notice.again")}
      </button>
    </div>
  );
}

/** Those that say something first; the others say why they do not when they are chosen. */
function Choice({ offers, open }: { readonly offers: readonly Offer[]; readonly open: string }) {
  const words = useWords();
  const { analyses } = usePage().playground;
  const option = ({ id }: Offer) => (
    <option key={id} value={id}>
      {words.loose(`analysis.${id}`, id)}
    </option>
  );
  const [fit, unfit] = [offers.filter(({ problem }) => !problem), offers.filter(({ problem }) => problem)];
  return (
    <label className="whyChoice">
      <span>{words.text("why.choose")}</span>
      <Select value={open} onChange={(event) => analyses.choose(event.target.value)}>
        {fit.map(option)}
        {unfit.length > 0 && <optgroup label={words.text("why.unfit")}>{unfit.map(option)}</optgroup>}
      </Select>
    </label>
  );
}

function Unfit({ offer: { problem } }: { readonly offer: Offer }) {
  const words = useWords();
  if (!problem) return null;
  return <p role="status">{words.problem(new Problem(problem.key, problem.parameters))}</p>;
}

function Asked({ offer }: { readonly offer: Offer }) {
  const { analyses } = usePage().playground;
  useKeepingUp(offer.id);
  useEffect(() => () => analyses.stop(offer.id), [analyses, offer.id]);
  const shown = useRun(({ id }) => id);
  const answer = useAnalyses((state) => state.answers[offer.id]);
  return (
    <>
      <Controls offer={offer} />
      {answer?.of.run === shown && <AnswerView offer={offer} answer={answer} />}
    </>
  );
}
