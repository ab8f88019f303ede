/** Where the states of a machine lie, and how its arrows run: states by their distance from the start, from left to right. */

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Middle of each node. */
  readonly nodes: readonly Spot[];
  /** In the order of the edges given. */
  readonly edges: readonly Arrow[];
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Arrow {
  /** As an SVG path, without its head. */
  readonly path: string;
  readonly head: string;
  /** Middle of what is written beside it. */
  readonly label: Spot;
}

interface Ends {
  readonly from: number;
  readonly to: number;
}

/** In CSS pixels. */
export const radius = 17;
const across = 96;
const down = 84;
const headLength = 7;
const headWidth = 3.5;
const margin = 14;

export function layoutOf(count: number, edges: readonly Ends[], start: number): Layout {
  const ranks = ranksOf(count, edges, start);
  const placed = placesOf(ranks);
  const arrows = edges.map((edge) => arrowOf(edge, placed, isStraight(edge, ranks, edges)));
  // Curves and loops reach past the nodes.
  const spots = [...placed, ...arrows.map(({ label }) => label)];
  const [left, top] = [Math.min(...spots.map(({ x }) => x)), Math.min(...spots.map(({ y }) => y))];
  const shift = { x: radius + margin - left, y: radius + margin - top };
  const moved = placed.map((spot) => plus(spot, shift));
  return {
    width: Math.max(...spots.map(({ x }) => x)) - left + 2 * (radius + margin),
    height: Math.max(...spots.map(({ y }) => y)) - top + 2 * (radius + margin),
    nodes: moved,
    edges: edges.map((edge) => arrowOf(edge, moved, isStraight(edge, ranks, edges))),
  };
}

/** Steps from the start to each; what nothing leads to stands behind all others. */
function ranksOf(count: number, edges: readonly Ends[], start: number): readonly number[] {
  const ranks = new Map([[start, 0]]);
  for (const [node, rank] of ranks)
    for (const { from, to } of edges) if (from === node && !ranks.has(to)) ranks.set(to, rank + 1);
  const last = Math.max(...ranks.values()) + 1;
  return Array.from({ length: count }, (_, node) => ranks.get(node) ?? last);
}

/** Those of one distance stand below each other, about the same line. */
function placesOf(ranks: readonly number[]): readonly Spot[] {
  const columns = new Map<number, number[]>();
  for (const [node, rank] of ranks.entries()) columns.set(rank, [...(columns.get(rank) ?? []), node]);
  return ranks.map((rank, node) => {
    const column = columns.get(rank) ?? [];
    return { x: rank * across, y: (column.indexOf(node) - (column.length - 1) / 2) * down };
  });
}

/** One step on, and nothing leads straight back: then nothing is in the way. */
function isStraight({ from, to }: Ends, ranks: readonly number[], edges: readonly Ends[]): boolean {
  return ranks[to] - ranks[from] === 1 && !edges.some((other) => other.from === to && other.to === from);
}

function arrowOf({ from, to }: Ends, places: readonly Spot[], straight: boolean): Arrow {
  const [a, b] = [places[from], places[to]];
  if (from === to) return loopAt(a);
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const along = { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
  // To the left of its way, so that two that run against each other part.
  const aside = { x: along.y, y: -along.x };
  const bow = straight ? 0 : 26 + 0.22 * Math.max(0, length - across);
  const middle = plus(times(plus(a, b), 0.5), times(aside, 2 * bow));
  const [begin, end] = [towards(a, middle, radius), towards(b, middle, radius)];
  const label = plus(times(plus(a, b), 0.5), times(aside, bow + 10));
  return { path: `M${point(begin)}Q${point(middle)} ${point(end)}`, head: headAt(end, minus(end, middle)), label };
}

/** Above the node. */
function loopAt({ x, y }: Spot): Arrow {
  const [begin, end] = [
    { x: x - radius * 0.6, y: y - radius * 0.8 },
    { x: x + radius * 0.6, y: y - radius * 0.8 },
  ];
  const [first, second] = [
    { x: x - radius * 1.3, y: y - radius * 2.3 },
    { x: x + radius * 1.3, y: y - radius * 2.3 },
  ];
  const path = `M${point(begin)}C${point(first)} ${point(second)} ${point(end)}`;
  return { path, head: headAt(end, minus(end, second)), label: { x, y: y - radius * 2.45 } };
}

function headAt(tip: Spot, way: Spot): string {
  const unit = times(way, 1 / Math.hypot(way.x, way.y));
  const foot = minus(tip, times(unit, headLength));
  const aside = { x: unit.y * headWidth, y: -unit.x * headWidth };
  return `M${point(tip)}L${point(plus(foot, aside))}L${point(minus(foot, aside))}Z`;
}

function towards(from: Spot, to: Spot, length: number): Spot {
  const way = minus(to, from);
  return plus(from, times(way, length / Math.hypot(way.x, way.y)));
}

const plus = (a: Spot, b: Spot): Spot => ({ x: a.x + b.x, y: a.y + b.y });
const minus = (a: Spot, b: Spot): Spot => ({ x: a.x - b.x, y: a.y - b.y });
const times = (a: Spot, factor: number): Spot => ({ x: a.x * factor, y: a.y * factor });
const point = ({ x, y }: Spot): string => `${Math.round(100 * x) / 100} ${Math.round(100 * y) / 100}`;
