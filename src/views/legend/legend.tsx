/** The colours in view: each ramp is drawn by the same table as the cells. */
import { useLayoutEffect, useRef } from "react";
import { meanings, type Meaning, type Signal } from "../../core/signal.ts";
import { formatNumber, formatTick } from "../../draw/format.ts";
import { raster } from "../../draw/raster.ts";
import { valueAtShare, type Scale } from "../../draw/scale.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { scaleOf, useDrawn } from "../scale.ts";
import "./legend.css";

export interface LegendProps {
  readonly signals: readonly Signal[];
  /** With the numbers at their ends: where no label says them. */
  readonly hasRange?: boolean;
}

export function Legend({ signals, hasRange = false }: LegendProps) {
  const words = useWords();
  const theme = useTheme();
  const drawn = useDrawn();
  const families = legendFamilies(signals.map((signal) => scaleOf(signal, theme, drawn)));
  const gamma = families.find(({ scale }) => scale.gamma !== 1)?.scale.gamma;
  return (
    <ul className="legend" aria-label={words.text("score.legend")}>
      {families.map(({ scale, meanings: told }) => (
        <li key={scale.meaning}>
          {scale.decades === undefined
            ? told
                .map((meaning) => words.loose(`score.scale.${meaning}`, meaning))
                .join(words.text("score.readout.comma"))
            : words.text("score.scale.gradient")}
          {endOf(words.language, scale, 0, hasRange)}
          <Ramp scale={scale} />
          {endOf(words.language, scale, 1, hasRange)}
        </li>
      ))}
      {gamma !== undefined && <li>{words.text("score.gamma", { gamma: formatNumber(words.language, gamma) })}</li>}
    </ul>
  );
}

/** What stands at an end of a ramp: its number where that has to be said, else its sign, where there are both. */
function endOf(language: string, scale: Scale, share: 0 | 1, hasRange: boolean): string | null {
  const value = valueAtShare(scale, share);
  const sign = scale.low < 0 ? "−+"[share] : undefined;
  const number = scale.decades === undefined ? formatNumber(language, value) : formatTick(language, value);
  const told = hasRange || scale.decades !== undefined ? number : sign;
  return told === undefined ? null : share === 0 ? ` ${told}` : told;
}

/** Meanings that are drawn in one colour, and a scale of it. */
export interface LegendFamily {
  readonly scale: Scale;
  readonly meanings: readonly Meaning[];
}

/** What shares a colour: full ink says bits, amounts and attention. */
const familyOf: Readonly<Partial<Record<Meaning, Meaning>>> = { plain: "signed", amount: "bit", attention: "bit" };

/** One per colour, in the order of the meanings. */
export function legendFamilies(scales: readonly Scale[]): readonly LegendFamily[] {
  const found = new Map<Meaning, LegendFamily>();
  for (const meaning of meanings) {
    const scale = scales.find((one) => one.meaning === meaning);
    const family = familyOf[meaning] ?? meaning;
    const known = found.get(family);
    if (!scale) continue;
    const isTold = known?.meanings.includes(told(meaning)) === true;
    found.set(family, {
      scale: known?.scale ?? scale,
      meanings: isTold ? known.meanings : [...(known?.meanings ?? []), told(meaning)],
    });
  }
  return [...found.values()];
}

/** Plain values are told as signed ones. */
function told(meaning: Meaning): Meaning {
  return meaning === "plain" ? "signed" : meaning;
}

const rampCells = 33;

function Ramp({ scale }: { readonly scale: Scale }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const at = (i: number): number => valueAtShare(scale, i / (rampCells - 1));
    const cells = { columns: rampCells, rows: 1, at };
    const picture = raster(cells, scale);
    canvas.current?.getContext("2d")?.putImageData(new ImageData(picture.pixels, rampCells, 1), 0, 0);
  }, [scale]);
  return <canvas ref={canvas} className="legendRamp" width={rampCells} height={1} aria-hidden="true" />;
}
