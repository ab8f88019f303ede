/** One digit to draw, and what it is meant to be. */
import { useId, useMemo, useState } from "react";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { Grey } from "../../views/scene/grey.tsx";
import { inkOf, type Line } from "./ink.ts";
import { Pen } from "./pen.tsx";
import { textOfSheet, type Kept, type Sheet } from "./sheet.ts";

export interface SheetProps {
  readonly sheet: Sheet;
  readonly onChange: (text: string) => void;
  readonly labels: readonly string[];
}

/** In CSS pixels, for who reads near and for who reads from far. */
const previewSize = { near: 84, far: 140 };

export function DigitPad({ sheet, onChange, labels }: SheetProps) {
  const words = useWords();
  const field = useId();
  const { isProjector } = useTheme();
  const [drawn, setLines] = useState<readonly Line[]>([]);
  const { rows, columns, drawings } = sheet;
  const [drawing] = drawings;
  const { label = "", pixels = new Uint8Array(rows * columns) } = drawing ?? {};
  const grey = useMemo(() => inkOf(drawn, rows, columns), [drawn, rows, columns]);
  // Another episode came on screen: the sheet is empty again.
  const lines = grey.every((value, i) => value === pixels[i]) ? drawn : [];
  const say = (kept: Kept): void => onChange(textOfSheet({ rows, columns, drawings: [kept] }));
  function draw(next: readonly Line[]): void {
    setLines(next);
    // What was on screen is no longer it: nobody has said yet what the new one is meant to be.
    say({ label: lines.length === 0 ? "" : label, pixels: inkOf(next, rows, columns) });
  }
  const known = labels.includes(label) || label === "" ? labels : [...labels, label];
  return (
    <div className="drawPad">
      <Pen lines={lines} onLines={draw} name={words.text("draw.digit")} />
      <div className="drawSide">
        <figure>
          <Grey
            picture={{ width: columns, height: rows, grey: pixels }}
            size={isProjector ? previewSize.far : previewSize.near}
          />
          <figcaption>{words.text("draw.seen", { rows, columns })}</figcaption>
        </figure>
        <label htmlFor={field}>{words.text("draw.meant")}</label>
        <select id={field} value={label} onChange={(event) => say({ label: event.target.value, pixels })}>
          <option value="">{words.text("draw.unknown")}</option>
          {known.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </div>
    </div>
  );
}
