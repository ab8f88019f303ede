/** The track as a figure that stands alone: larger than on the page, with a legend. */
import { dots } from "../../../draw/dash.ts";
import { textWidth } from "../../../draw/text-width.ts";
import { paperTheme } from "../../../ui/theme.ts";
import type { Words } from "../../../i18n/translate.ts";
import { diamond } from "../numbers.ts";
import type { TrackProps } from "../props.ts";
import { sceneOf, type Scene } from "../scene.ts";
import { isSmoothed } from "../series.ts";
import { line, type Ink, type Shape } from "../shape.ts";
import { drawThumb } from "../strip.tsx";
import { thumbsOn, type HungThumb } from "../thumbs.ts";

/** A thumbnail that has been drawn. */
export interface DrawnThumb extends HungThumb {
  readonly canvas: HTMLCanvasElement;
}

export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Names of the runs, and legend. */
  readonly head: readonly Shape[];
  /** Where the scene begins. */
  readonly left: number;
  readonly top: number;
  readonly scene: Scene;
  readonly thumbs: readonly DrawnThumb[];
}

const width = 1000;
const height = 300;
const fontSize = 12;
const left = 8;
const top = 28;
/** For the name of the axis of time. */
const foot = 22;

export type FigureInput = Pick<TrackProps, "runs" | "metric" | "view" | "thumbnails">;

/** `makeCanvas`: an empty canvas for a thumbnail; null leaves them out. */
export function figureOf(input: FigureInput, words: Words, makeCanvas: (() => HTMLCanvasElement) | null): Figure {
  const hasThumbs = makeCanvas !== null && input.thumbnails.length > 0;
  const scene = sceneOf({
    ...input,
    words,
    width: width - 2 * left,
    height: height - top - foot,
    fontSize,
    isProjector: false,
    hasThumbs,
  });
  const hung = makeCanvas ? thumbsOn(scene, scene.taken, input.thumbnails) : [];
  const thumbs = hung.map((thumb) => {
    const canvas = makeCanvas?.() as HTMLCanvasElement;
    drawThumb(canvas, (on) => thumb.thumbnail.draw(on, paperTheme), thumb.width, thumb.height);
    return { ...thumb, canvas };
  });
  const title = input.runs.map(({ label }) => label).join(" · ");
  return {
    width,
    height,
    fontSize,
    head: [...headOf(title, input, words, scene), axisName(input, words, scene)],
    left,
    top,
    scene,
    thumbs,
  };
}

/** Below the numbers of the axis, in its middle. */
function axisName({ view }: FigureInput, words: Words, scene: Scene): Shape {
  const x = left + (scene.left + scene.right) / 2;
  return {
    kind: "text",
    text: words.text(`track.x.${view.x}`),
    x,
    y: height - 4,
    anchor: "middle",
    ink: "muted",
    isBold: false,
  };
}

interface LegendItem {
  readonly label: string;
  readonly ink: Ink;
  readonly sample: (x: number, y: number) => readonly Shape[];
}

const sampleWidth = 18;

function legendOf({ runs, metric, view }: FigureInput, words: Words, { metricY }: Scene): readonly LegendItem[] {
  const [first] = runs;
  const isMean = first && isSmoothed(first, view);
  const loss = isMean ? words.text("track.lossMean", { count: view.smoothing }) : words.text("track.loss");
  const level = (x: number, y: number): readonly number[] => [x, y, x + sampleWidth, y];
  const items: LegendItem[] = [
    { label: loss, ink: "ink", sample: (x, y) => [line(level(x, y), "ink", 1.6)] },
    { label: words.text("track.heldOut"), ink: "ink", sample: (x, y) => [line(level(x, y), "ink", 1.7, dots)] },
  ];
  if (metric && metricY) items.push({ label: metric.label, ink: "positive", sample: (x, y) => [line(level(x, y), "positive", 1.2), diamond(x + sampleWidth / 2, y, 2.6)] }); // prettier-ignore
  return items;
}

/** The title at the left, the legend after it. */
function headOf(title: string, input: FigureInput, words: Words, scene: Scene): readonly Shape[] {
  const base = 18;
  const text = (label: string, x: number, ink: Ink, isBold = false): Shape => ({ kind: "text", text: label, x, y: base, anchor: "start", ink, isBold }); // prettier-ignore
  const shapes: Shape[] = [text(title, fontSize, "ink", true)];
  let x = fontSize * 3 + textWidth(title, fontSize);
  for (const { label, ink, sample } of legendOf(input, words, scene)) {
    shapes.push(...sample(x, base - fontSize * 0.36), text(label, x + sampleWidth + 5, ink));
    x += sampleWidth + 5 + textWidth(label, fontSize) + fontSize * 1.5;
  }
  return shapes;
}
