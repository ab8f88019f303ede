/** The colours in view: each ramp is drawn by the same table as the cells. */
import { useLayoutEffect, useRef } from "react";
import { meanings, type Signal } from "../../core/signal.ts";
import { formatNumber } from "../../draw/format.ts";
import { raster } from "../../draw/raster.ts";
import type { Scale } from "../../draw/scale.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { scaleOf } from "../scale.ts";
import "./legend.css";

export function Legend({ signals }: { readonly signals: readonly Signal[] }) {
  const words = useWords();
  const theme = useTheme();
  const scales = legendScales(signals.map((signal) => scaleOf(signal, theme)));
  const gamma = scales.find((scale) => scale.gamma !== 1)?.gamma;
  return (
    <ul className="legend" aria-label={words.text("score.legend")}>
      {scales.map((scale) => (
        <li key={`${scale.meaning} ${scale.high}`}>
          {words.loose(`score.scale.${scale.meaning}`, scale.meaning)} {formatNumber(words.language, scale.low)}
          <Ramp scale={scale} />
          {formatNumber(words.language, scale.high)}
        </li>
      ))}
      {gamma !== undefined && <li>{words.text("score.gamma", { gamma: formatNumber(words.language, gamma) })}</li>}
    </ul>
  );
}

/** One per meaning and domain, in the order of the meanings; plain values share the signed colours. */
export function legendScales(scales: readonly Scale[]): readonly Scale[] {
  const found = new Map<string, Scale>();
  for (const meaning of meanings) {
    for (const scale of scales) {
      const family = scale.meaning === "plain" ? "signed" : scale.meaning;
      const key = `${family} ${scale.high}`;
      if (scale.meaning === meaning && !found.has(key)) found.set(key, scale);
    }
  }
  return [...found.values()];
}

const rampCells = 33;

function Ramp({ scale }: { readonly scale: Scale }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const span = scale.high - scale.low;
    const cells = { columns: rampCells, rows: 1, at: (i: number): number => scale.low + (span * i) / (rampCells - 1) };
    const picture = raster(cells, scale);
    canvas.current?.getContext("2d")?.putImageData(new ImageData(picture.pixels, rampCells, 1), 0, 0);
  }, [scale]);
  return <canvas ref={canvas} className="legendRamp" width={rampCells} height={1} aria-hidden="true" />;
}
