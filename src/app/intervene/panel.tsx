/** Under the button of a pinned value: what if it were another? Every field is a control of the keyboard, too. */
import { useId, useState } from "react";
import type { SignalAct } from "../../cell/intervene.ts";
import { formatNumber } from "../../draw/format.ts";
import { useWords } from "../../ui/words.tsx";
import { axisName } from "../../views/describe.ts";
import { useLooking, usePage, useTry } from "../context.tsx";
import { alongOf, canPoint, changeOf, extentsOf, numberAt, placeKey, reachOf, spans, stepsOf, withChange, type Span, type Target } from "./acts.ts"; // prettier-ignore
import { sayPlace, saySteps } from "./say.ts";
import "./intervene.css";

type Does = (act: SignalAct, isDragged?: boolean) => void;

export function InterventionPanel({ target }: { readonly target: Target }) {
  const words = useWords();
  const { playground } = usePage();
  const attempt = useTry();
  const extents = extentsOf(target);
  const [extent, setExtent] = useState(0);
  const [span, setSpan] = useState<Span>("here");
  const at = extents[Math.min(extent, extents.length - 1)] ?? target.at;
  const changes = useLooking(({ probe }) => probe.changes);
  const does: Does = (act, isDragged = false) => {
    const change = changeOf(target, at, span, act);
    attempt(() => playground.episode.intervene(withChange(changes, change), isDragged ? placeKey(change) : undefined));
  };
  const place = (indices: Target["at"]): string => sayPlace(words, target.signal.name, indices);
  const steps = (one: Span): string => {
    const { from, to } = stepsOf(target.time, one);
    return one === "on" ? words.text("intervene.on", { step: from }) : saySteps(words, from, to);
  };
  return (
    <section className="intervene" aria-label={words.text("intervene.title")}>
      <h2>{words.text("intervene.title")}</h2>
      <Choice label={words.text("intervene.what")} options={extents.map(place)} chosen={extent} onChoose={setExtent} />
      <Choice
        label={words.text("intervene.when")}
        options={spans.map(steps)}
        chosen={spans.indexOf(span)}
        onChoose={(index) => setSpan(spans[index] ?? "here")}
      />
      <NumberThere key={placeKey(changeOf(target, at, span, { op: "hold" }))} {...{ target, at, does }} />
      <Acts {...{ target, at, span, does }} />
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly string[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

function Choice({ label, options, chosen, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="interveneField">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={chosen} onChange={(event) => onChoose(Number(event.target.value))}>
        {options.map((option, index) => (
          <option key={index} value={index}>
            {option}
          </option>
        ))}
      </select>
    </div>
  );
}

interface PlaceProps {
  readonly target: Target;
  readonly at: Target["at"];
  readonly does: Does;
}

/** The number as a slider, which recomputes while it is dragged, and as a field for any number. */
function NumberThere({ target, at, does }: PlaceProps) {
  const words = useWords();
  const id = useId();
  const [low, high] = reachOf(target);
  const { data } = target.signal;
  // Until the picture of what was wished comes.
  const [wished, setWished] = useState<{ readonly value: number; readonly data: Float32Array | null }>({
    value: 0,
    data: null,
  });
  const now = numberAt(target, at) ?? wished.value;
  const value = wished.data === data ? wished.value : now;
  const [typed, setTyped] = useState<string | null>(null);
  const set = (to: number, isDragged: boolean): void => {
    setWished({ value: to, data });
    setTyped(null);
    does({ op: "set", value: to }, isDragged);
  };
  const commit = (): void => {
    if (typed !== null && typed.trim() !== "" && Number.isFinite(Number(typed))) set(Number(typed), false);
    else setTyped(null);
  };
  return (
    <div className="interveneField">
      <label htmlFor={id}>{words.text("intervene.value")}</label>
      <input
        type="range"
        aria-label={words.text("intervene.drag")}
        aria-valuetext={formatNumber(words.language, value)}
        min={low}
        max={high}
        step={(high - low) / 200}
        value={value}
        onChange={(event) => set(event.target.valueAsNumber, true)}
      />
      <input
        id={id}
        type="number"
        step="any"
        value={typed ?? String(Math.round(value * 1e4) / 1e4)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === "Enter" && commit()}
      />
    </div>
  );
}

function Acts({ target, at, span, does }: PlaceProps & { readonly span: Span }) {
  const words = useWords();
  const along = alongOf(target, at);
  return (
    <div className="interveneActs">
      <button type="button" onClick={() => does({ op: "set", value: 0 })}>
        {words.text(span === "always" ? "intervene.block" : "intervene.wipe")}
      </button>
      <button type="button" onClick={() => does({ op: "hold" })}>
        {words.text("intervene.hold")}
      </button>
      {along !== undefined && canPoint(target, at) && (
        <button type="button" onClick={() => does({ op: "point", along })}>
          {words.text("intervene.point")}
        </button>
      )}
      {along !== undefined && (
        <WithNumber
          label={words.text("intervene.swap", { axis: axisName(words, along) })}
          start={at[along] === 0 ? 1 : 0}
          onDo={(other) => does({ op: "swap", along, other })}
        />
      )}
      <WithNumber label={words.text("intervene.take")} start={1} onDo={(episode) => does({ op: "take", episode })} />
    </div>
  );
}

interface WithNumberProps {
  readonly label: string;
  readonly start: number;
  readonly onDo: (number: number) => void;
}

/** A command that needs a whole number. */
function WithNumber({ label, start, onDo }: WithNumberProps) {
  const [number, setNumber] = useState(start);
  return (
    <span className="interveneWith">
      <button type="button" onClick={() => onDo(number)}>
        {label}
      </button>
      <input
        type="number"
        aria-label={label}
        min={0}
        step={1}
        value={number}
        onChange={(event) => setNumber(Math.max(0, Math.floor(event.target.valueAsNumber || 0)))}
      />
    </span>
  );
}
