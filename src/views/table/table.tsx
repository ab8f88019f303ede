/** The numbers of a stave as a real table, on demand: one row per index, one column per time. */
import { formatAligned, formatNumber } from "../../draw/format.ts";
import { FigureButton } from "../../ui/figure-slot.tsx";
import { useModal } from "../../ui/modal.ts";
import { useWords } from "../../ui/words.tsx";
import { fullName, indexText, seenName } from "../describe.ts";
import { valueAt, type StavePlan } from "../lane.ts";
import { useStepNames } from "../step-names.ts";
import "./table.css";

/** A page cannot hold an alphabet of thousands times hundreds of characters as elements. */
const cellLimit = 20_000;

export function TableDialog({ plan, onClose }: { readonly plan: StavePlan; readonly onClose: () => void }) {
  const words = useWords();
  const dialog = useModal();
  const title = words.text("score.table.title", { name: seenName(words, plan.signal) });
  return (
    <dialog className="tableDialog" ref={dialog} onClose={onClose} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <FigureButton figure="stave" of={plan.signal.name} name={fullName(words, plan.signal.name)} />
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.text("score.table.close")}
        </button>
      </header>
      <div className="tableScroll" role="region" aria-label={title} tabIndex={0}>
        <Table plan={plan} />
      </div>
    </dialog>
  );
}

export function Table({ plan }: { readonly plan: StavePlan }) {
  const words = useWords();
  const { signal, lanes } = plan;
  const steps = signal.sizes[0] ?? 0;
  const all = lanes.flatMap((lane) =>
    Array.from({ length: lane.rows }, (_, row) => (lane.y ? { ...lane.fixed, [lane.y]: row } : lane.fixed)),
  );
  const shown = all.slice(0, Math.max(1, Math.floor(cellLimit / Math.max(1, steps))));
  // Gradients have powers of ten.
  const write = signal.lens === undefined ? formatAligned : formatNumber;
  const times = Array.from({ length: steps }, (_, time) => time);
  const names = useStepNames();
  return (
    <table>
      {shown.length < all.length && (
        <caption>{words.text("score.table.part", { shown: shown.length, count: all.length })}</caption>
      )}
      <thead>
        <tr>
          <th scope="col">{words.text(names.length > 0 ? "score.date" : "score.time")}</th>
          {times.map((time) => (
            <th key={time} scope="col">
              {names[time] ?? time}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((at, i) => (
          <tr key={i}>
            <th scope="row">
              {Object.entries(at)
                .map(([axis, index]) => indexText(words, signal, axis, index))
                .join(words.text("score.readout.comma"))}
            </th>
            {times.map((time) => (
              <td key={time}>{write(words.language, valueAt(signal, { ...at, time }) ?? NaN)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
