/** The phases of an episode in order: each can be changed, moved and removed, and others can be added. */
import { useEffect, useRef, type RefObject } from "react";
import type { PlainProblem } from "../../store/notice.ts";
import { limits, type Draft, type PhaseDraft, type PhaseKind } from "../../tasks/custom/grammar.ts";
import { phaseKinds } from "../../tasks/custom/shape.ts";
import { useWords } from "../../ui/words.tsx";
import { IconButton } from "../../ui/button.tsx";
import { AnswerFields } from "./answer.tsx";
import { isFull, kindOf, knownSymbols, moved, namedBefore, newPhase, removed, withPhase } from "./edit.ts";
import { Labelled, LengthField, TextInput } from "./field.tsx";
import { DistractFields, ShowFields } from "./show.tsx";
import { offProps, type Off } from "../../ui/off.ts";

export interface PhasesProps {
  readonly draft: Draft;
  readonly problem: PlainProblem | null;
  readonly onChange: (draft: Draft) => void;
}

export function Phases({ draft, problem, onChange }: PhasesProps) {
  const words = useWords();
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useFocusNext(list);
  const { phases } = draft;
  const change = (next: readonly PhaseDraft[]): void => onChange({ ...draft, phases: next });
  return (
    <fieldset className="customPhases">
      <legend>{words.text("custom.phases")}</legend>
      <ol ref={list}>
        {phases.map((_, i) => (
          <Phase
            // Phases have no identity but their place.
            key={i}
            draft={draft}
            index={i}
            problem={problem}
            onChange={(next) => change(withPhase(phases, i, next))}
            onMove={(by) => {
              focusNext(i + by, by < 0 ? ".customUp" : ".customDown");
              change(moved(phases, i, by));
            }}
            onRemove={() => {
              focusNext(Math.min(i, phases.length - 2), ".customRemove");
              change(removed(phases, i));
            }}
          />
        ))}
      </ol>
      <div className="customAdd" role="group" aria-label={words.text("custom.add")}>
        <small>{words.text("custom.add")}</small>
        {phaseKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            {...offProps(
              isFull(draft) && words.text("off.custom.full", { limit: limits.phases }),
              words.text(`custom.phase.${kind}.why`),
            )}
            onClick={() => change([...phases, newPhase(kind, draft)])}
          >
            {words.text(`custom.phase.${kind}`)}
          </button>
        ))}
      </div>
      {isFull(draft) && <small className="muted">{words.text("custom.full", { limit: limits.phases })}</small>}
    </fieldset>
  );
}

/** Where the focus goes once a phase has moved or gone: it stays with what was pressed. */
function useFocusNext(list: RefObject<HTMLOListElement | null>): (index: number, button: string) => void {
  const next = useRef<{ readonly index: number; readonly button: string } | null>(null);
  useEffect(() => {
    if (!next.current) return;
    const { index, button } = next.current;
    next.current = null;
    const phase = list.current?.children[index];
    const pressed = phase?.querySelector<HTMLButtonElement>(button);
    const other = phase?.querySelector<HTMLButtonElement>(".customButtons button:not(:disabled)");
    (pressed?.disabled === false ? pressed : other)?.focus();
  });
  return (index, button) => {
    next.current = { index, button };
  };
}

interface PhaseProps {
  readonly draft: Draft;
  readonly index: number;
  readonly problem: PlainProblem | null;
  readonly onChange: (phase: PhaseDraft) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

function Phase({ draft, index, problem, onChange, onMove, onRemove }: PhaseProps) {
  const words = useWords();
  const phase = draft.phases[index] as PhaseDraft;
  const kind: PhaseKind = kindOf(phase);
  const title = words.text("custom.phase", { position: index + 1, kind: words.text(`custom.phase.${kind}`) });
  const isMine = String(problem?.parameters["path"] ?? "").startsWith(`phases[${index}]`);
  return (
    <li data-kind={kind} data-invalid={isMine || undefined}>
      <div role="group" aria-label={title}>
        <div className="customHead">
          <b>{title}</b> <small className="muted">{words.text(`custom.phase.${kind}.why`)}</small>
          <span className="customButtons">
            <MoveButton
              action="up"
              what={title}
              off={index === 0 && words.text("off.custom.first")}
              onClick={() => onMove(-1)}
            />
            <MoveButton
              action="down"
              what={title}
              off={index === draft.phases.length - 1 && words.text("off.custom.last")}
              onClick={() => onMove(1)}
            />
            <RemoveButton
              what={title}
              off={draft.phases.length === 1 && words.text("off.custom.only")}
              onClick={onRemove}
            />
          </span>
        </div>
        <PhaseFields draft={draft} index={index} phase={phase} onChange={onChange} />
        {isMine && problem && <p className="problem">{words.problem(problem)}</p>}
      </div>
    </li>
  );
}

interface PressProps {
  readonly what: string;
  readonly off: Off;
  readonly onClick: () => void;
}

function MoveButton({ action, what, off, onClick }: PressProps & { readonly action: "up" | "down" }) {
  const words = useWords();
  const name = words.text(`custom.${action}`, { what });
  return (
    <button
      type="button"
      className={action === "up" ? "customStep customUp" : "customStep customDown"}
      aria-label={name}
      {...offProps(off, name)}
      onClick={onClick}
    >
      {action === "up" ? "↑" : "↓"}
    </button>
  );
}

function RemoveButton({ what, off, onClick }: PressProps) {
  const words = useWords();
  const name = words.text("custom.remove", { what });
  return <IconButton className="customRemove" icon="close" name={name} off={off} onClick={onClick} />;
}

interface PhaseFieldsProps {
  readonly draft: Draft;
  readonly index: number;
  readonly phase: PhaseDraft;
  readonly onChange: (phase: PhaseDraft) => void;
}

function PhaseFields({ draft, index, phase, onChange }: PhaseFieldsProps) {
  const words = useWords();
  const symbols = knownSymbols(draft.alphabet);
  const shows = namedBefore(draft.phases, index);
  const names = shows.map(({ name = "" }) => name);
  if ("show" in phase)
    return <ShowFields show={phase.show} symbols={symbols} names={names} onChange={(show) => onChange({ show })} />;
  if ("distract" in phase)
    return (
      <DistractFields distract={phase.distract} symbols={symbols} onChange={(distract) => onChange({ distract })} />
    );
  if ("wait" in phase) return <LengthField value={phase.wait} least={0} onChange={(wait) => onChange({ wait })} />;
  if ("answer" in phase)
    return (
      <AnswerFields answer={phase.answer} symbols={symbols} shows={shows} onChange={(answer) => onChange({ answer })} />
    );
  return (
    <Labelled label={words.text("custom.marker")}>
      {(id) => <TextInput id={id} value={phase.marker} onChange={(text) => onChange({ marker: text.trim() })} />}
    </Labelled>
  );
}
