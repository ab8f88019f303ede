/** Why: what analyses say of the network, the update and the episode on screen. */
import { useEffect } from "react";
import { Select } from "../../ui/select.tsx";
import { useWords } from "../../ui/words.tsx";
import type { Offer } from "../../worker/probe-protocol.ts";
import { Problem } from "../../core/problem.ts";
import { usePage, useRun, useTry } from "../context.tsx";
import { Drawer } from "../drawer.tsx";
import { useAnalyses } from "./analyses.ts";
import { AnswerView } from "./answer.tsx";
import { Controls } from "./controls.tsx";
import { useKeepingUp } from "./keeping-up.ts";
import "./why.css";

export function WhyPanel() {
  const words = useWords();
  const { playground } = usePage();
  const attempt = useTry();
  const offers = useAnalyses((state) => state.offers);
  const chosen = useAnalyses((state) => state.chosen);
  useEffect(() => {
    const offer = (): void => attempt(() => playground.analyses.offer());
    offer();
    return playground.run.subscribe((now, before) => {
      if (now.id !== before.id || now.experiment !== before.experiment) offer();
    });
  }, [attempt, playground]);
  const fit = offers?.filter(({ problem }) => problem === null) ?? [];
  const open = offers?.find(({ id }) => id === chosen) ?? fit[0];
  return (
    <Drawer title={words.text("why.title")} isWide>
      <p className="muted whyWhat">{words.text("why.what")}</p>
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
      {answer?.of.run === shown && <AnswerView id={offer.id} answer={answer} />}
    </>
  );
}
