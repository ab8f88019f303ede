/** Where a person draws the episode on screen; what is drawn has the text form of data/drawing.ts. */
import { useMemo, useState } from "react";
import { useWords } from "../../ui/words.tsx";
import { DigitPad } from "./digit.tsx";
import "./draw.css";
import { GlyphPad } from "./glyphs.tsx";
import { sheetIn, type Sheet } from "./sheet.ts";

export interface DrawPadProps {
  /** The episode on screen, or what was drawn. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly kind: "digit" | "glyphs";
  /** What a drawing can be, where the task says it; else digits, or the letters of the alphabet. */
  readonly labels?: readonly string[];
}

const usual = {
  digit: Array.from({ length: 10 }, (_, digit) => String(digit)),
  glyphs: Array.from({ length: 20 }, (_, index) => String.fromCharCode(65 + index)),
} as const;

export function DrawPad({ text, onChange, kind, labels = usual[kind] }: DrawPadProps) {
  const words = useWords();
  const sheet = useSheet(text);
  if (!sheet) return <p>{words.text("draw.none")}</p>;
  const Pad = kind === "digit" ? DigitPad : GlyphPad;
  return <Pad sheet={sheet} onChange={onChange} labels={labels} />;
}

/** The drawings in the text, or those that it had before somebody broke it by hand. */
function useSheet(text: string): Sheet | null {
  const [last, setLast] = useState<Sheet | null>(null);
  const sheet = useMemo(() => sheetIn(text), [text]);
  if (sheet && sheet !== last) setLast(sheet);
  return sheet ?? last;
}
