/** The moment as real tables, with its own way from step to step. What is read does not change meanwhile: training goes on without it. */
import { useMemo, useState } from "react";
import type { Trace } from "../../core/signal.ts";
import { formatAligned } from "../../draw/format.ts";
import { IconButton } from "../../ui/button.tsx";
import { useModal } from "../../ui/modal.ts";
import { useWords } from "../../ui/words.tsx";
import type { Words } from "../../i18n/translate.ts";
import { fullName, indexText } from "../describe.ts";
import { sizeOf } from "../facet.ts";
import { valueAt } from "../lane.ts";
import { momentTables, type MomentRow, type MomentTable } from "./moment.ts";
import "./table.css";

export interface MomentDialogProps {
  readonly trace: Trace;
  /** Names of the signals that the guide speaks of. */
  readonly keys: readonly string[];
  readonly time: number;
  /** The score goes along. */
  readonly onTime: (time: number) => void;
  readonly onClose: () => void;
}

/** Elements that a page can hold. */
const cellLimit = 20_000;

export function MomentDialog({ keys, time, onTime, onClose, ...now }: MomentDialogProps) {
  const words = useWords();
  const dialog = useModal();
  const [trace] = useState(now.trace);
  const tables = useMemo(() => momentTables(trace, keys), [trace, keys]);
  const title = words.text("score.moment");
  const step = Math.min(time, trace.steps - 1);
  return (
    <dialog className="tableDialog" ref={dialog} onClose={onClose} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <span className="tableSteps">
          <IconButton
            icon="back"
            name={words.text("key.timeBack")}
            off={step === 0 && words.text("key.timeBack.none")}
            onClick={() => onTime(step - 1)}
          />
          <span role="status">{words.text("score.table.step", { step })}</span>
          <IconButton
            icon="on"
            name={words.text("key.timeOn")}
            off={step === trace.steps - 1 && words.text("key.timeOn.none")}
            onClick={() => onTime(step + 1)}
          />
        </span>
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.text("score.table.close")}
        </button>
      </header>
      <div className="tableScroll" role="region" aria-label={title} tabIndex={0}>
        {tables.map((table, i) => (
          <MomentTableView key={i} table={table} time={step} />
        ))}
      </div>
    </dialog>
  );
}

export function MomentTableView({ table, time }: { readonly table: MomentTable; readonly time: number }) {
  const words = useWords();
  const { matrix, rows, axis, columns } = table;
  const shown = rows.slice(0, Math.max(1, Math.floor(cellLimit / columns)));
  const [first] = rows;
  const places = Array.from({ length: columns }, (_, index) => index);
  return (
    <table>
      <caption>
        {captionOf(words, table, time)}
        {shown.length < rows.length &&
          ` (${words.text("score.table.part", { shown: shown.length, count: rows.length })})`}
      </caption>
      <thead>
        <tr>
          <td />
          {places.map((place) => (
            <th key={place} scope="col">
              {axis !== "" && first ? indexText(words, first.signal, axis, place) : words.text("score.table.value")}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((row, i) => (
          <tr key={i}>
            <th scope="row">{nameOf(words, row, matrix)}</th>
            {places.map((place) => (
              <td key={place}>
                {formatAligned(words.language, valueAt(row.signal, { ...row.at, time, [axis]: place }) ?? NaN)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function captionOf(words: Words, { matrix, axis }: MomentTable, time: number): string {
  if (matrix) return words.text("score.atTime", { name: nameOf(words, matrix, null), time });
  const by = axis === "" ? words.text("score.table.numbers") : words.loose(`score.axes.${axis}`, axis);
  return words.text("score.table.by", { by, time });
}

/** Of a row of `matrix`, where it stands in it; else the signal's name, and which copy it is. */
function nameOf(words: Words, { signal, at }: MomentRow, matrix: MomentRow | null): string {
  const told = Object.entries(at)
    .filter(([axis]) => (matrix ? !(axis in matrix.at) : sizeOf(signal, axis) > 1))
    .map(([axis, index]) => indexText(words, signal, axis, index));
  return [...(matrix ? [] : [fullName(words, signal.name)]), ...told].join(words.text("score.readout.comma"));
}
