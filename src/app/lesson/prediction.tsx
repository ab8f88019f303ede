/** What a person expects, before anything runs. */
import { useId, useState } from "react";
import type { Choice, DrawnCurve, Guess, Pointed, Prediction } from "../../lessons/lesson.ts";
import type { Answer } from "../../lessons/progress.ts";
import { NumberInput } from "../../ui/number-input.tsx";
import { useWords } from "../../ui/words.tsx";
import { axisName } from "../../views/describe.ts";
import { useFocus, usePage, useView } from "../context.tsx";
import { PredictionTimer } from "../presenter/timer.tsx";
import { useShown } from "../shown.ts";
import { CurveField } from "./curve.tsx";
import { playerOf } from "./of-page.ts";
import { saidIn } from "./said.ts";

interface PredictionProps {
  readonly prediction: Prediction;
  readonly updates: number;
}

type Take = (answer: Answer) => void;

export function PredictionField({ prediction, updates }: PredictionProps) {
  const words = useWords();
  const player = playerOf(usePage());
  const id = useId();
  const isProjector = useView((view) => view.isProjector);
  const take: Take = (answer) => player.predict(answer);
  return (
    <div className="lessonPrediction" role="group" aria-labelledby={id}>
      <p id={id}>
        <b>{words.text("lesson.predict")}:</b> {saidIn(prediction.ask, words.language)}
      </p>
      {prediction.kind === "choice" && <Options choice={prediction} onChoose={take} />}
      {prediction.kind === "number" && <NumberField guess={prediction} take={take} />}
      {prediction.kind === "place" && <PlaceField pointed={prediction} take={take} />}
      {prediction.kind === "curve" && <Curve drawn={prediction} updates={updates} take={take} />}
      {isProjector && <PredictionTimer />}
    </div>
  );
}

/** Two to four buttons. */
export function Options({
  choice,
  onChoose,
}: {
  readonly choice: Choice;
  readonly onChoose: (option: number) => void;
}) {
  const { language } = useWords();
  return (
    <div className="lessonOptions">
      {choice.options.map((option, i) => (
        <button key={i} type="button" onClick={() => onChoose(i)}>
          {saidIn(option.say, language)}
        </button>
      ))}
    </div>
  );
}

function NumberField({ guess: { from, to }, take }: { readonly guess: Guess; readonly take: Take }) {
  const words = useWords();
  const [value, setValue] = useState((from + to) / 2);
  const label = words.text("lesson.predict");
  return (
    <div className="lessonNumber">
      <input
        type="range"
        aria-label={label}
        min={from}
        max={to}
        step={(to - from) / 100}
        value={value}
        aria-valuetext={words.number(value)}
        onChange={(event) => setValue(event.target.valueAsNumber)}
      />
      <output>{words.number(value)}</output>
      <Take onTake={() => take(value)} />
    </div>
  );
}

/** A cell that is pinned in the score is the prediction, if it has the axis that is asked for. */
function PlaceField({ pointed: { of }, take }: { readonly pointed: Pointed; readonly take: Take }) {
  const words = useWords();
  const signal = useShown()?.trace.signals.find(({ name }) => name === of.signal);
  const along = signal?.axes.indexOf(of.axis) ?? -1;
  const size = along < 0 ? 1 : (signal?.sizes[along] ?? 1);
  const pinned = useFocus(({ focus, isPinned }) => (isPinned ? focus?.at[of.axis] : undefined)) ?? 0;
  // What is typed counts until something else is pinned.
  const [typed, setTyped] = useState({ place: 0, beside: pinned });
  const place = typed.beside === pinned ? typed.place : Math.min(pinned, size - 1);
  const name = axisName(words, of.axis);
  return (
    <div className="lessonNumber">
      <span className="muted">{words.text("lesson.point")}</span>
      <label>
        {name}{" "}
        <NumberInput
          label={name}
          value={place}
          min={0}
          max={size - 1}
          onChange={(to) => setTyped({ place: to, beside: pinned })}
        />
      </label>
      <Take onTake={() => take(place)} />
    </div>
  );
}

interface CurveProps {
  readonly drawn: DrawnCurve;
  readonly updates: number;
  readonly take: Take;
}

/** Places along the updates at which a drawn curve has a height of its own. */
const drawnPoints = 21;

function Curve({ drawn, updates, take }: CurveProps) {
  const [heights, setHeights] = useState<readonly number[]>(() =>
    new Array<number>(drawnPoints).fill((drawn.from + drawn.to) / 2),
  );
  return (
    <div className="lessonNumber">
      <CurveField {...drawn} updates={updates} heights={heights} onDraw={setHeights} />
      <Take onTake={() => take(heights)} />
    </div>
  );
}

function Take({ onTake }: { readonly onTake: () => void }) {
  const words = useWords();
  return (
    <button type="button" className="lessonMain" onClick={onTake}>
      {words.text("lesson.take")}
    </button>
  );
}
