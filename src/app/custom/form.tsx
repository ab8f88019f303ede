/** The form in which a task of one's own is made: choices and their JSON side by side, with three episodes of what they say. */
import { useId, useMemo, useState } from "react";
import type { PlainProblem } from "../../store/notice.ts";
import { examples, firstExample } from "../../tasks/custom/examples.ts";
import type { Draft } from "../../tasks/custom/grammar.ts";
import { exampleText } from "../../tasks/custom/write-grammar.ts";
import { useWords } from "../../ui/words.tsx";
import { AlphabetField } from "./alphabet.tsx";
import { check, editedForm, editedText, textIn, type Edited } from "./check.ts";
import { Choice, Labelled } from "./field.tsx";
import { Phases } from "./phases.tsx";
import { Preview } from "./preview.tsx";
import "./custom.css";
import { offProps } from "../../ui/off.ts";

export interface CustomFormProps {
  /** The rules in use, as the value of their setting; "" for the first example. */
  readonly rules: string;
  /** Called with rules that have no problem. */
  readonly onChange: (rules: string) => void;
  /** Whether the run is of these rules: then there is nothing to be done until they change. */
  readonly isUsed?: boolean;
  /** What was typed over the rules in use when the form was left. */
  readonly typed?: string | null;
  /** Called at every change. */
  readonly onTyped?: (text: string) => void;
  readonly seed?: number;
}

export function CustomForm({ rules, onChange, isUsed = true, typed = null, onTyped, seed = 1 }: CustomFormProps) {
  const words = useWords();
  const used = textIn(rules);
  const [edited, setEdited] = useState<Edited>(() => editedText(typed ?? used, editedText(used, firstExample).draft));
  const [known, setKnown] = useState(used);
  if (known !== used) {
    setKnown(used);
    if (used !== edited.text) setEdited(editedText(used, edited.draft));
  }
  const checked = useMemo(() => check(edited.text), [edited.text]);
  const problem = "problem" in checked ? checked.problem : null;
  const isRunning = isUsed && edited.text === used;
  const edit = (next: Edited): void => {
    setEdited(next);
    onTyped?.(next.text);
  };
  const change = (draft: Draft): void => edit(editedForm(draft));
  return (
    <div className="customForm">
      <p>{words.text("custom.why")}</p>
      <Start onChoose={(id) => edit(editedText(exampleText(id), edited.draft))} />
      <Preview grammar={"grammar" in checked ? checked.grammar : null} seed={seed}>
        <div className="actions">
          <button
            type="button"
            className="strong"
            {...offProps(
              problem !== null ? words.text("off.custom.problem") : isRunning && words.text("off.custom.used"),
            )}
            onClick={() => onChange(edited.text)}
          >
            {words.text("custom.use")}
          </button>
          {isRunning && <small role="status">{words.text("custom.used")}</small>}
        </div>
      </Preview>
      {!edited.isSame && <p role="status">{words.text("custom.json.stale")}</p>}
      <fieldset className="customParts" {...offProps(!edited.isSame && words.text("off.custom.json"))}>
        <AlphabetField draft={edited.draft} onChange={change} />
        {problem && isOfAlphabet(problem) && <p className="problem">{words.problem(problem)}</p>}
        <Phases draft={edited.draft} problem={problem} onChange={change} />
      </fieldset>
      <JsonField text={edited.text} problem={problem} onChange={(text) => edit(editedText(text, edited.draft))} />
    </div>
  );
}

function isOfAlphabet({ parameters }: PlainProblem): boolean {
  return String(parameters["path"] ?? "").startsWith("alphabet");
}

function Start({ onChoose }: { readonly onChoose: (id: string) => void }) {
  const words = useWords();
  return (
    <Labelled label={words.text("custom.start")}>
      {(id) => (
        <Choice
          id={id}
          value=""
          options={[
            { value: "", name: words.text("custom.start.choose") },
            ...examples.map(({ id: one }) => ({ value: one, name: words.loose(`custom.example.${one}`, one) })),
          ]}
          onChange={(one) => one !== "" && onChoose(one)}
        />
      )}
    </Labelled>
  );
}

interface JsonFieldProps {
  readonly text: string;
  readonly problem: PlainProblem | null;
  readonly onChange: (text: string) => void;
}

function JsonField({ text, problem, onChange }: JsonFieldProps) {
  const words = useWords();
  const id = useId();
  return (
    <div className="customJson">
      <label htmlFor={id}>{words.text("custom.json")}</label>
      <textarea
        id={id}
        aria-invalid={problem !== null}
        aria-describedby={`${id}problem`}
        rows={Math.min(24, text.split("\n").length + 1)}
        spellCheck={false}
        autoCapitalize="off"
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}problem`} className="problem" role="alert">
        {problem && words.problem(problem)}
      </p>
    </div>
  );
}
