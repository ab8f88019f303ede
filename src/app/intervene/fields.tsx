/** Fields of what is done by hand: a choice, a number by dragging or typing, a command that needs a number. */
import { useId, useState } from "react";
import { formatNumber } from "../../draw/format.ts";
import { useWords } from "../../ui/words.tsx";
import "./intervene.css";

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly string[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

export function Choice({ label, options, chosen, onChoose }: ChoiceProps) {
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

interface NumberFieldProps {
  /** Undefined where several are meant. */
  readonly now: number | undefined;
  /** What `now` is read from: another one whenever it was computed anew. */
  readonly of: object | null;
  readonly reach: readonly [low: number, high: number];
  readonly onSet: (value: number, isDragged: boolean) => void;
}

/** The number as a slider, which recomputes while it is dragged, and as a field for any number. */
export function NumberField({ now, of, reach: [low, high], onSet }: NumberFieldProps) {
  const words = useWords();
  const id = useId();
  // Until the picture of what was wished comes.
  const [wished, setWished] = useState<{ readonly value: number; readonly of: object | null }>({ value: 0, of: null });
  const value = wished.of !== null && wished.of === of ? wished.value : (now ?? wished.value);
  const [typed, setTyped] = useState<string | null>(null);
  const set = (to: number, isDragged: boolean): void => {
    setWished({ value: to, of });
    setTyped(null);
    onSet(to, isDragged);
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

interface WithNumberProps {
  readonly label: string;
  readonly start: number;
  /** Of any number, not only of counts. */
  readonly isAny?: boolean;
  readonly onDo: (number: number) => void;
}

/** A command that needs a number: a whole one, unless it takes any. */
export function WithNumber({ label, start, isAny = false, onDo }: WithNumberProps) {
  const [typed, setTyped] = useState(String(start));
  const given = Number(typed) || 0;
  const number = isAny ? given : Math.max(0, Math.floor(given));
  return (
    <span className="interveneWith">
      <button type="button" onClick={() => onDo(number)}>
        {label}
      </button>
      <input
        type="number"
        aria-label={label}
        {...(isAny ? { step: "any" } : { min: 0, step: 1 })}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => setTyped(String(number))}
      />
    </span>
  );
}
