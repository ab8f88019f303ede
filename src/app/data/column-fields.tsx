/** Which columns of the person's table are taken for what: told, and changed here. */
import { useEffect, useId, useState } from "react";
import { asShown } from "../../core/as-shown.ts";
import { columnsIn, writeColumns, type Role } from "../../core/columns.ts";
import { rolesIn } from "../../core/setting.ts";
import type { Peek, SeenColumn } from "../../data/peek.ts";
import type { Taken, TableFound } from "../../tasks/task.ts";
import type { Words } from "../../i18n/translate.ts";
import { Select } from "../../ui/select.tsx";
import { useWords } from "../../ui/words.tsx";
import { useOpening, usePage } from "../context.tsx";
import { peekAt } from "./columns.ts";
import { takeData, type OwnTask } from "./take.ts";

export interface ColumnFieldsProps {
  readonly task: OwnTask;
  /** The table, or the name of its file. */
  readonly value: string;
  /** What the setting says. */
  readonly columns: string;
  /** What the reader took; null where it has not read the table so. */
  readonly table: TableFound | null;
}

export function ColumnFields({ task, value, columns, table }: ColumnFieldsProps) {
  const words = useWords();
  const page = usePage();
  const open = useOpening();
  const peek = usePeek(task, value);
  const roles = rolesIn(task.settings);
  if (!peek || roles.length === 0) return null;
  const suggested = writeColumns(peek.suggested);
  const taken = table?.taken ?? takenBy(columns, suggested);
  const change = (next: readonly Taken[]): void =>
    open(() => takeData(page, task, {}, writeColumns(new Map(next.map((one) => [one.role, one.columns])))));
  const why = (one: Taken | undefined): string => {
    if (!one || one.columns.length === 0) return "";
    const by = one.by === "chosen" && columns === suggested ? "contents" : one.by;
    return words.text(`column.by.${by}`);
  };
  return (
    <fieldset className="columnFields">
      <legend>{words.text("column.title")}</legend>
      {roles.map((role) => {
        const one = taken.find((candidate) => candidate.role === role.key);
        return (
          <ColumnField
            key={role.key}
            role={role}
            seen={peek.columns}
            taken={one?.columns ?? []}
            why={why(one)}
            onChange={(next) => change(exchanged(roles, taken, role.key, next))}
          />
        );
      })}
      {columns !== suggested && (
        <button type="button" onClick={() => open(() => takeData(page, task, {}, suggested))}>
          {words.text("column.reset")}
        </button>
      )}
    </fieldset>
  );
}

/** The setting as what is taken, before anything was read. */
function takenBy(columns: string, suggested: string): readonly Taken[] {
  const chosen = columnsIn(columns);
  const by = columns === suggested ? "contents" : "chosen";
  return [...chosen].map(([role, list]) => ({ role, columns: list, by }));
}

/** `next` columns for one role; a role that had one of them gets what this one had. */
export function exchanged(
  roles: readonly Pick<Role, "key" | "isMany">[],
  taken: readonly Taken[],
  changed: string,
  next: readonly number[],
): readonly Taken[] {
  const columnsOf = (key: string): readonly number[] => taken.find(({ role }) => role === key)?.columns ?? [];
  const before = columnsOf(changed);
  const freed = before.filter((column) => !next.includes(column));
  return roles.map(({ key, isMany }) => {
    if (key === changed) return { role: key, columns: next, by: "chosen" };
    const own = columnsOf(key);
    const kept = own.filter((column) => !next.includes(column));
    const isHit = kept.length < own.length;
    const columns = isHit && !isMany ? freed.slice(0, 1) : kept;
    return { role: key, columns, by: "chosen" };
  });
}

/** What the table's beginning says; null until it has been looked at. */
function usePeek(task: OwnTask, value: string): Peek | null {
  const page = usePage();
  const [seen, setSeen] = useState<{ readonly of: string; readonly peek: Peek | null } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void peekAt(page, task, value).then((peek) => isCurrent && setSeen({ of: value, peek }));
    return () => {
      isCurrent = false;
    };
  }, [page, task, value]);
  return seen?.of === value ? seen.peek : null;
}

interface FieldProps {
  readonly role: Role;
  readonly seen: readonly SeenColumn[];
  readonly taken: readonly number[];
  /** Why these are taken, in words. */
  readonly why: string;
  readonly onChange: (columns: readonly number[]) => void;
}

function ColumnField(props: FieldProps) {
  return props.role.isMany && !props.role.isOptional ? <ManyColumns {...props} /> : <OneColumn {...props} />;
}

function OneColumn({ role, seen, taken, why, onChange }: FieldProps) {
  const words = useWords();
  const id = useId();
  const value = taken.join(".");
  const [, ...more] = taken;
  return (
    <div className="field">
      <label htmlFor={id}>{words.loose(`column.role.${role.key}`, role.key)}</label>
      <Select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value === "" ? [] : event.target.value.split(".").map(Number))}
      >
        {(role.isOptional || taken.length === 0) && <option value="">{words.text("column.none")}</option>}
        {more.length > 0 && (
          <option value={value}>
            {taken.map((column) => asShown(seen[column]?.name ?? String(column + 1))).join(" + ")}
          </option>
        )}
        {seen.map((column, i) => (
          <option key={i} value={String(i)}>
            {columnText(words, column, i)}
          </option>
        ))}
      </Select>
      <small className="why">{why}</small>
    </div>
  );
}

function ManyColumns({ role, seen, taken, why, onChange }: FieldProps) {
  const words = useWords();
  const change = (column: number, isTaken: boolean): void =>
    onChange(isTaken ? [...taken, column].toSorted((a, b) => a - b) : taken.filter((other) => other !== column));
  const names = taken.slice(0, 6).map((column) => asShown(seen[column]?.name ?? String(column + 1)));
  return (
    <details className="manyColumns">
      <summary>
        {words.loose(`column.role.${role.key}`, role.key)}: {names.join(", ")}
        {taken.length > names.length && " …"} <small className="muted">{why}</small>
      </summary>
      {seen.map((column, i) => (
        <label key={i}>
          <input type="checkbox" checked={taken.includes(i)} onChange={(event) => change(i, event.target.checked)} />
          {columnText(words, column, i)}
        </label>
      ))}
    </details>
  );
}

function columnText(words: Words, { name, kind, example }: SeenColumn, column: number): string {
  const parameters = { number: column + 1, name, example, kind: words.text(`column.kind.${kind}`) };
  const isNamed = name !== String(column + 1);
  if (kind === "blank") return words.text(isNamed ? "column.blank" : "column.blank.nameless", parameters);
  return words.text(isNamed ? "column.named" : "column.nameless", parameters);
}
