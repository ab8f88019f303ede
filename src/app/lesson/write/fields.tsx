/** The small fields of the form; what is wrong is said at the one where it is. */
import { createContext, use, useId, useState, type ReactNode } from "react";
import { factsOf, languages } from "../../../i18n/language.ts";
import type { Said } from "../../../lessons/lesson.ts";
import { useWords } from "../../../ui/words.tsx";
import { Choice, Labelled, type Option } from "../../custom/field.tsx";
import type { Words } from "../../../i18n/translate.ts";
import type { Fault } from "./check.ts";

export const FaultContext = createContext<Fault | null>(null);

/** The places of a lesson have names in its file; here they have words. */
export function sayFault(words: Words, { problem }: Fault): string {
  const { what } = problem.parameters;
  if (typeof what !== "string") return words.problem(problem);
  const place = what.split(", ").map((part) => words.loose(`write.path.${part}`, part));
  return words.problem({ ...problem, parameters: { ...problem.parameters, what: place.join(", ") } });
}

/** The fault of a place. `isLeaf`: of all that is within it, too. */
export function useFault(path: string, isLeaf: boolean): Fault | null {
  const fault = use(FaultContext);
  const isHere = fault !== null && (fault.path === path || (isLeaf && fault.path.startsWith(`${path}, `)));
  return isHere ? fault : null;
}

export function FaultLine({
  path,
  isLeaf = false,
  id,
}: {
  readonly path: string;
  readonly isLeaf?: boolean;
  readonly id?: string;
}) {
  // prettier-ignore
  const words = useWords();
  const fault = useFault(path, isLeaf);
  if (!fault) return null;
  return (
    <p className="problem" id={id}>
      {sayFault(words, fault)}
    </p>
  );
}

interface SaidFieldProps {
  readonly label: string;
  readonly path: string;
  readonly value: Said;
  readonly onChange: (said: Said, place: string) => void;
}

/** In both languages, the page's own first; one is enough. */
export function SaidField({ label, path, value, onChange }: SaidFieldProps) {
  const words = useWords();
  const id = useId();
  const isInvalid = useFault(path, true) !== null;
  const order = languages.toSorted((a, b) => Number(b === words.language) - Number(a === words.language));
  return (
    <div className="writeSaid" role="group" aria-label={label}>
      <small>{label}</small>
      {order.map((language) => (
        <textarea
          key={language}
          lang={factsOf(language).tag}
          aria-label={words.text("write.in", { label, language: factsOf(language).name })}
          placeholder={factsOf(language).name}
          aria-invalid={isInvalid}
          aria-describedby={isInvalid ? id : undefined}
          rows={2}
          value={value[language] ?? ""}
          onChange={(event) => onChange({ ...value, [language]: event.target.value }, `${path} ${language}`)}
        />
      ))}
      <FaultLine path={path} isLeaf id={id} />
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly path: string;
  /** NaN or null: nothing was written. */
  readonly value: number | null;
  readonly onChange: (value: number, place: string) => void;
}

/** Any number; what is none is kept as written until the field is left, and counts as none. */
export function NumberField({ label, path, value, onChange }: NumberFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const isInvalid = useFault(path, true) !== null;
  return (
    <div className="customField">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        aria-invalid={isInvalid}
        aria-describedby={isInvalid ? `${id}fault` : undefined}
        value={typed ?? (value === null || Number.isNaN(value) ? "" : String(value))}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(event.target.value.trim() === "" ? NaN : Number(event.target.value), path);
        }}
        onBlur={() => setTyped(null)}
      />
      <FaultLine path={path} isLeaf id={`${id}fault`} />
    </div>
  );
}

interface ChosenFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

/** What is chosen stays among the choices, whether it is known or not. */
export function ChosenField({ label, value, options, onChange }: ChosenFieldProps) {
  const isKnown = options.some((option) => option.value === value);
  const all = isKnown ? options : [{ value, name: value || "–" }, ...options];
  return (
    <Labelled label={label}>{(id) => <Choice id={id} value={value} options={all} onChange={onChange} />}</Labelled>
  );
}

export function Part({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className="writePart">
      <legend>{label}</legend>
      {children}
    </fieldset>
  );
}
