/** The band over the score in which the playhead's column looks back: one arc to each time that it attends to. */
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Signal } from "../../core/signal.ts";
import { arcsOf, drawArcs, type Arc } from "../../draw/arc.ts";
import { formatAligned } from "../../draw/format.ts";
import { palettes } from "../../draw/palette.ts";
import { useTheme } from "../../ui/theme.ts";
import { useWords } from "../../ui/words.tsx";
import { fullName, signalName } from "../describe.ts";
import { copyAt, shapeOf, useChosen } from "../facet.ts";
import { FacetChooser } from "../facet/chooser.tsx";
import { registerCells, type Pointing } from "../pointing.ts";
import { rowPlace, valuesAt } from "../row.ts";
import "./arc.css";

export interface ArcBandProps extends Pick<Pointing, "time" | "focus"> {
  /** Weights over past times, at least one. */
  readonly signals: readonly Signal[];
  /** Of the time axis, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The signal pointed at looks back, else the chosen one, else the first. */
export function ArcBand(props: ArcBandProps) {
  const { signals, focus } = props;
  const [chosen, setChosen] = useState("");
  const isCalled = (name: string | undefined) => (signal: Signal) => signal.name === name;
  const signal = signals.find(isCalled(focus?.signal)) ?? signals.find(isCalled(chosen)) ?? signals[0];
  return signal && <ArcFigure {...props} signal={signal} onChoose={setChosen} />;
}

interface ArcFigureProps extends ArcBandProps {
  readonly signal: Signal;
  readonly onChoose: (name: string) => void;
}

function ArcFigure({ signals, signal, onChoose, time, focus, width, height }: ArcFigureProps) {
  const words = useWords();
  const { facets } = shapeOf(signal);
  const copy = copyAt(signal, facets, focus, useChosen());
  const place = useMemo(() => rowPlace(signal, { ...copy, time }), [signal, copy, time]);
  const arcs = useMemo(() => arcsOf(valuesAt(signal, place)), [signal, place]);
  return (
    <figure className="stave arcs" aria-label={arcSentence(words, signal, arcs, time)}>
      <figcaption className="staveLabel">
        {signals.length > 1 ? (
          <SignalList signals={signals} signal={signal} onChoose={onChoose} />
        ) : (
          <small>{words.text("score.arc.of", { name: signalName(words, signal.name) })}</small>
        )}
        <FacetChooser signal={signal} facets={facets} copy={copy} isSmall />
      </figcaption>
      <div className="cells" style={{ height }} ref={(element) => registerCells(element, place)}>
        <ArcCanvas
          arcs={arcs}
          meaning={signal.meaning}
          box={{ width, height, columns: signal.sizes[0] ?? 1, from: time }}
          marked={focus?.at[place.x]}
        />
      </div>
    </figure>
  );
}

function SignalList({ signals, signal, onChoose }: Pick<ArcFigureProps, "signals" | "signal" | "onChoose">) {
  const words = useWords();
  return (
    <select
      className="facet"
      aria-label={words.text("score.arc")}
      value={signal.name}
      onChange={(event) => onChoose(event.target.value)}
    >
      {signals.map(({ name }) => (
        <option key={name} value={name}>
          {fullName(words, name)}
        </option>
      ))}
    </select>
  );
}

/** "Attention at time 13 goes to time 5 (0.82), time 4 (0.10)". */
function arcSentence(words: ReturnType<typeof useWords>, signal: Signal, arcs: readonly Arc[], time: number): string {
  const name = fullName(words, signal.name);
  if (arcs.length === 0) return words.text("score.arc.none", { name, time });
  const told = arcs
    .toReversed()
    .slice(0, 3)
    .map(({ to, weight }) => words.text("score.arc.one", { time: to, weight: formatAligned(words.language, weight) }));
  return words.text("score.arc.sentence", { name, time, times: told.join(words.text("score.readout.comma")) });
}

interface ArcCanvasProps {
  readonly arcs: readonly Arc[];
  readonly meaning: Signal["meaning"];
  readonly box: Parameters<typeof drawArcs>[2];
  readonly marked: number | undefined;
}

function ArcCanvas({ arcs, meaning, box: { width, height, columns, from }, marked }: ArcCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { name } = useTheme();
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!canvas.current || !context || width === 0) return;
    const density = window.devicePixelRatio;
    canvas.current.width = Math.round(width * density);
    canvas.current.height = Math.round(height * density);
    context.setTransform(density, 0, 0, density, 0, 0);
    const palette = palettes[name];
    const arc = meaning === "read" || meaning === "write" ? palette[meaning] : palette.ink;
    drawArcs(context, arcs, { width, height, columns, from }, { arc, focus: palette.focus }, marked);
  }, [arcs, meaning, width, height, columns, from, marked, name]);
  return <canvas ref={canvas} className="arcsCanvas" aria-hidden="true" />;
}
