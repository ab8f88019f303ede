/** Classes of one's own to draw, a few drawings each: the network meets them in one go. */
import { useState } from "react";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { Grey } from "../../views/scene/grey.tsx";
import type { SheetProps } from "./digit.tsx";
import { inkOf, type Line } from "./ink.ts";
import { Pen } from "./pen.tsx";
import { classesOf, reshuffled, textOfSheet, withDrawing, withoutDrawing, type Sheet } from "./sheet.ts";
import { offProps } from "../../ui/off.ts";

/** In CSS pixels, for who reads near and for who reads from far. */
const thumbSize = { near: 40, far: 64 };
/** Fewer are no choice. */
const fewest = 2;

export function GlyphPad({ sheet: shown, onChange, labels }: SheetProps) {
  const words = useWords();
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [begun, setBegun] = useState<Sheet | null>(null);
  const [turn, setTurn] = useState(1);
  const sheet = begun ?? shown;
  const { rows, columns } = sheet;
  const classes = classesOf(sheet);
  const next = labels.find((label) => !classes.includes(label));
  /** The network sees it as soon as there are classes to tell apart; until then it waits here. */
  function keep(changed: Sheet): void {
    const isEnough = classesOf(changed).length >= fewest;
    setBegun(isEnough ? null : changed);
    if (isEnough) onChange(textOfSheet(changed));
  }
  function add(label: string): void {
    keep(withDrawing(sheet, label, inkOf(lines, rows, columns)));
    setLines([]);
  }
  function shuffle(): void {
    setTurn(turn + 1);
    keep(reshuffled(sheet, turn));
  }
  return (
    <div className="drawPad">
      <Pen lines={lines} onLines={setLines} name={words.text("draw.glyph")} />
      <div className="drawSide">
        <Add classes={classes} next={next} isReady={lines.length > 0} onAdd={add} />
        {begun && <p role="status">{words.text("draw.fewest", { count: fewest })}</p>}
        {[...classes, ""].map((label) => (
          <Row key={label} label={label} sheet={sheet} onRemove={(index) => keep(withoutDrawing(sheet, index))} />
        ))}
        <div className="actions">
          <button
            type="button"
            onClick={shuffle}
            {...offProps(sheet.drawings.length < fewest && words.text("off.draw.drawings", { count: fewest }))}
          >
            {words.text("draw.shuffle")}
          </button>
          <button type="button" onClick={() => setBegun({ rows, columns, drawings: [] })}>
            {words.text("draw.empty")}
          </button>
        </div>
      </div>
    </div>
  );
}

interface AddProps {
  readonly classes: readonly string[];
  /** The class that would be new. */
  readonly next: string | undefined;
  /** Whether there is something to add. */
  readonly isReady: boolean;
  /** "" asks. */
  readonly onAdd: (label: string) => void;
}

/** What is to become of the drawing on the sheet: one more of a class, the first of a new one, or a question. */
function Add({ classes, next, isReady, onAdd }: AddProps) {
  const words = useWords();
  const isEmpty = !isReady && words.text("off.draw.empty");
  const hasFew = classes.length < fewest && words.text("off.draw.classes", { count: fewest });
  return (
    <div className="actions" role="group" aria-label={words.text("draw.add")}>
      <span aria-hidden="true">{words.text("draw.add")}</span>
      {classes.map((label) => (
        <button key={label} type="button" {...offProps(isEmpty)} onClick={() => onAdd(label)}>
          {label}
        </button>
      ))}
      {next !== undefined && (
        <button type="button" {...offProps(isEmpty)} onClick={() => onAdd(next)}>
          {words.text("draw.newClass", { label: next })}
        </button>
      )}
      <button type="button" onClick={() => onAdd("")} {...offProps(hasFew || isEmpty, words.text("draw.ask.why"))}>
        {words.text("draw.ask")}
      </button>
    </div>
  );
}

interface RowProps {
  readonly label: string;
  readonly sheet: Sheet;
  readonly onRemove: (index: number) => void;
}

/** The drawings of one class; a press removes one. */
function Row({ label, sheet, onRemove }: RowProps) {
  const words = useWords();
  const { isProjector } = useTheme();
  const { rows: height, columns: width, drawings } = sheet;
  const own = drawings.flatMap((drawing, index) => (drawing.label === label ? [{ ...drawing, index }] : []));
  if (own.length === 0) return null;
  return (
    <div className="drawClass">
      <b>{label || "?"}</b>
      {own.map(({ pixels, index }, i) => {
        const name = words.text("draw.remove", { label: label || "?", number: i + 1 });
        return (
          <button key={index} type="button" aria-label={name} title={name} onClick={() => onRemove(index)}>
            <Grey picture={{ width, height, grey: pixels }} size={isProjector ? thumbSize.far : thumbSize.near} />
          </button>
        );
      })}
    </div>
  );
}
