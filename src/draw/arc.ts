/** Weights over past times as arcs that spring from one column of the score back to the columns that they look at. */

export interface Arc {
  /** Column looked at. */
  readonly to: number;
  readonly weight: number;
}

/** Weaker arcs than this cannot be seen. */
const leastWeight = 0.01;
/** Thickness of a whole weight in CSS pixels. */
const thickest = 5;

/** The arcs of one row of weights, the strongest last, so that it lies on top. */
export function arcsOf(weights: readonly number[]): readonly Arc[] {
  return weights
    .map((weight, to) => ({ to, weight }))
    .filter(({ weight }) => weight >= leastWeight)
    .toSorted((a, b) => a.weight - b.weight);
}

export interface ArcBox {
  /** In CSS pixels; arcs stand on the lower edge. */
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  /** The column that looks. */
  readonly from: number;
}

export interface ArcShape {
  readonly middle: number;
  readonly radiusX: number;
  readonly radiusY: number;
  readonly thickness: number;
  readonly opacity: number;
}

/** The half ellipse of one arc: as high as its way is long, and as thick as its weight. */
export function arcShape({ to, weight }: Arc, { width, height, columns, from }: ArcBox): ArcShape {
  const column = width / Math.max(1, columns);
  const share = Math.min(1, Math.max(0, weight));
  const way = Math.abs(from - to);
  const thickness = Math.max(0.75, share * thickest);
  const highest = height - thickness;
  return {
    middle: ((from + to) / 2 + 0.5) * column,
    radiusX: way === 0 ? column * 0.3 : (way * column) / 2,
    radiusY: Math.max(4, highest * Math.sqrt(Math.max(way, 0.3) / Math.max(1, columns))),
    thickness,
    opacity: 0.2 + 0.8 * share,
  };
}

/** Draws the arcs in `colour`, those to the column `marked` in `focus`. */
export function drawArcs(
  context: CanvasRenderingContext2D,
  arcs: readonly Arc[],
  box: ArcBox,
  colours: { readonly arc: string; readonly focus: string },
  marked?: number,
): void {
  context.clearRect(0, 0, box.width, box.height);
  for (const arc of arcs) {
    const { middle, radiusX, radiusY, thickness, opacity } = arcShape(arc, box);
    context.globalAlpha = opacity;
    context.lineWidth = thickness;
    context.strokeStyle = arc.to === marked ? colours.focus : colours.arc;
    context.beginPath();
    context.ellipse(middle, box.height, radiusX, radiusY, 0, Math.PI, 2 * Math.PI);
    context.stroke();
  }
  context.globalAlpha = 1;
}
