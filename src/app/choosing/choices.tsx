/** A list under headings from which a press, Enter or Space chooses; arrows only look. */
import { useId, useLayoutEffect, useRef } from "react";
import { useWords } from "../../ui/words.tsx";
import { stepAmong } from "../../ui/step-among.ts";
import type { Group } from "./groups.ts";
import { isLetter } from "../../ui/search-field.tsx";

export interface ChoicesProps {
  readonly name: string;
  readonly value: string;
  /** Those that were found. */
  readonly groups: readonly Group[];
  /** Those that a preset shows to learn; `why`: said of them. */
  readonly works: readonly string[];
  readonly why: string;
  /** Those that do not go with the other choice; `whyNot`: said of them. */
  readonly misfits: readonly string[];
  readonly whyNot: string;
  readonly nameOf: (id: string) => string;
  /** In one line. */
  readonly whatOf: (id: string) => string;
  readonly onChoose: (id: string) => void;
  /** The focus begins here. */
  readonly isFirst?: boolean;
}

export function Choices(props: ChoicesProps) {
  const { name, value, groups, why, isFirst = false } = props;
  const words = useWords();
  const title = useId();
  const list = useRef<HTMLDivElement>(null);
  const members = groups.flatMap((group) => group.members);
  /** By which Tab comes in. */
  const entry = members.includes(value) ? value : members[0];
  useLayoutEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>("[aria-selected=true]");
    if (list.current && chosen) list.current.scrollTop = chosen.offsetTop - list.current.clientHeight / 2;
  }, []);
  return (
    <div className="choices">
      <p id={title} className="choicesHead">
        <b>{name}</b>
        <small>{words.text("pair.works", { why })}</small>
      </p>
      {members.length === 0 && <p className="muted choicesNone">{words.text("pair.none")}</p>}
      <div
        role={members.length > 0 ? "listbox" : undefined}
        aria-labelledby={title}
        className="choicesList"
        ref={list}
        // Letters are the search's.
        onKeyDown={(event) => !isLetter(event) && stepAmong(event, list.current, "[role=option]")}
      >
        {groups.map(({ id, members: own }) => (
          <div key={id} role="group" aria-labelledby={`${title}${id}`} className="choicesGroup">
            <p id={`${title}${id}`} role="presentation">
              {words.loose(`group.${id}`, id)}
            </p>
            {own.map((member) => (
              <Option
                key={member}
                {...props}
                id={member}
                isEntry={member === entry}
                hasFocus={isFirst && member === value}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

interface OptionProps extends ChoicesProps {
  readonly id: string;
  readonly isEntry: boolean;
  readonly hasFocus: boolean;
}

function Option({ id, value, works, why, misfits, whyNot, nameOf, whatOf, onChoose, isEntry, hasFocus }: OptionProps) {
  const isKnown = works.includes(id);
  const isMisfit = misfits.includes(id);
  const mark = isKnown ? why : isMisfit ? whyNot : undefined;
  return (
    <button
      type="button"
      role="option"
      autoFocus={hasFocus}
      data-id={id}
      aria-selected={id === value}
      data-works={isKnown || undefined}
      data-misfit={isMisfit || undefined}
      aria-description={mark}
      tabIndex={isEntry ? 0 : -1}
      onClick={() => onChoose(id)}
    >
      <span className="choiceName">
        {nameOf(id)}
        {isKnown && <span aria-hidden="true"> ✓</span>}
      </span>
      <small>{isMisfit ? whyNot : whatOf(id)}</small>
    </button>
  );
}
