/** The small controls of the form: words between blanks, a length, a choice, a tick. */
import { useId, useRef, useState, type ReactNode } from "react";
import { limits, type LengthDraft } from "../../tasks/custom/grammar.ts";
import { NumberInput } from "../../ui/number-input.tsx";
import { Select } from "../../ui/select.tsx";
import { useWords } from "../../ui/words.tsx";
import { endsOf, withEnd } from "./edit.ts";

interface LabelledProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

export function Labelled({ label, children }: LabelledProps) {
  const id = useId();
  return (
    <div className="customField">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface TextInputProps {
  readonly id?: string;
  readonly label?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** Keeps what is typed, blanks and all, until it is left. */
export function TextInput({ id, label, value, onChange }: TextInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      id={id}
      type="text"
      aria-label={label}
      spellCheck={false}
      autoCapitalize="off"
      value={typed ?? value}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(event.target.value);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

export interface Option {
  readonly value: string;
  readonly name: string;
  readonly isDisabled?: boolean;
}

interface ChoiceProps {
  readonly id?: string;
  readonly label?: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

export function Choice({ id, label, value, options, onChange }: ChoiceProps) {
  return (
    <Select id={id} aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.isDisabled}>
          {option.name}
        </option>
      ))}
    </Select>
  );
}

/** What each kind held when it was left for another: chosen again, it has that back. */
export function useLeft<Part>(kind: string, part: Part): (next: string) => Part | undefined {
  const left = useRef(new Map<string, Part>());
  return (next) => {
    left.current.set(kind, part);
    return left.current.get(next);
  };
}

interface TickProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export function Tick({ label, value, onChange }: TickProps) {
  return (
    <label className="customTick">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} /> {label}
    </label>
  );
}

interface LengthFieldProps {
  readonly value: LengthDraft;
  readonly least: number;
  readonly onChange: (value: LengthDraft) => void;
}

/** From so many to so many. */
export function LengthField({ value, least, onChange }: LengthFieldProps) {
  const words = useWords();
  const ends = endsOf(value);
  return (
    <div className="customLength" role="group" aria-label={words.text("custom.length")}>
      {([0, 1] as const).map((end) => (
        <label key={end}>
          <small>{words.text(end === 0 ? "custom.least" : "custom.most")}</small>
          <NumberInput
            value={ends[end]}
            min={least}
            max={limits.length}
            onChange={(number) => onChange(withEnd(value, end, number))}
          />
        </label>
      ))}
    </div>
  );
}
