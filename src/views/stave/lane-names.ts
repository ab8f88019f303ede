/** What the lanes of a stave are called: each by itself where there is room, else those that belong together. Pure. */
import type { Signal } from "../../core/signal.ts";
import type { Words } from "../../i18n/translate.ts";
import { axisName, countedIndex, indexText } from "../describe.ts";
import { chosenFacets } from "../lane.ts";
import type { CellsPlace } from "../pointing.ts";

export interface LaneName {
  /** How many lanes it stands beside. */
  readonly lanes: number;
  /** Where there is room for a number alone. */
  readonly short: string;
  readonly lines: readonly string[];
}

/** `room`: lines of text that one lane is high. */
export function laneNames(
  words: Words,
  signal: Signal,
  lanes: readonly CellsPlace[],
  room: number,
): readonly LaneName[] {
  const chosen = chosenFacets(signal);
  const axes = Object.keys(lanes[0]?.fixed ?? {}).filter((axis) => !chosen.includes(axis));
  const [outer, inner] = axes;
  if (outer !== undefined && inner !== undefined && room < axes.length)
    return joined(words, signal, lanes, { outer, inner, room });
  const every = Math.max(1, Math.ceil(1 / room));
  return lanes.map(({ fixed }, i) => {
    const short = axes.map((axis) => countedIndex(signal, axis, fixed[axis] ?? 0)).join(" · ");
    const lines = i % every === 0 ? axes.map((axis) => indexText(words, signal, axis, fixed[axis] ?? 0)) : [];
    return { lanes: 1, short, lines };
  });
}

interface Joining {
  readonly outer: string;
  readonly inner: string;
  readonly room: number;
}

/** The heads of a layer share its name, and where there is a second line, theirs: "layer 1", "head 1–2". */
function joined(
  words: Words,
  signal: Signal,
  lanes: readonly CellsPlace[],
  { outer, inner, room }: Joining,
): readonly LaneName[] {
  const indices = [...new Set(lanes.map(({ fixed }) => fixed[outer] ?? 0))];
  return indices.map((index) => {
    const group = lanes.filter(({ fixed }) => (fixed[outer] ?? 0) === index);
    const counted = group.map(({ fixed }) => countedIndex(signal, inner, fixed[inner] ?? 0));
    const heads = words.text("score.readout.index", {
      axis: axisName(words, inner),
      index: `${counted[0]}–${counted.at(-1)}`,
    });
    const hasBoth = group.length * room >= 2 && group.length > 1;
    const name = indexText(words, signal, outer, index);
    const lines = hasBoth ? [name, heads] : [name];
    return { lanes: group.length, short: String(countedIndex(signal, outer, index)), lines };
  });
}
