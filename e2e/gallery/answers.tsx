/** The pictures of answers of Why, on made-up findings: a map, lines of runs, arcs, a machine, states in a plane. */
import type { ReactNode } from "react";
import type { FindingGraph, FindingGrid, FindingPlane } from "../../src/analysis/analysis.ts";
import { AutomatonView } from "../../src/views/automaton/automaton.tsx";
import { ArcsView } from "../../src/views/finding/arcs.tsx";
import { CurvesView } from "../../src/views/finding/curves.tsx";
import { GridView } from "../../src/views/finding/grid.tsx";
import { PortraitView } from "../../src/views/portrait/portrait.tsx";

const nothing = (): void => undefined;
const named = { axisName: (axis: string): string => axis, onPoint: nothing, onChoose: null };

const lengths = ["1", "2", "4", "8", "16", "32", "64"];
const map: FindingGrid = {
  name: "map",
  axes: ["update", "length"],
  sizes: [3, 7],
  scale: "share",
  labels: { update: ["0", "100", "400"], length: lengths },
  data: Float32Array.from({ length: 21 }, (_, i) =>
    i === 20 ? NaN : 1 / (1 + ((i % 7) * (3 - Math.floor(i / 7))) / 3),
  ),
  brackets: { length: [0, 3] },
};
const lines: FindingGrid = {
  ...map,
  axes: ["run", "length"],
  sizes: [2, 7],
  labels: { run: ["NTM", "LSTM"], length: lengths },
  data: Float32Array.of(1, 1, 1, 1, 0.98, 0.8, 0.6, 1, 1, 0.95, 0.9, 0.6, 0.55, 0.5),
};
const steps = 12;
const pairs: FindingGrid = {
  name: "influence",
  axes: ["time", "past"],
  sizes: [steps, steps],
  scale: "logarithmic",
  data: Float32Array.from({ length: steps * steps }, (_, i) => {
    const [to, from] = [Math.floor(i / steps), i % steps];
    return to < 7 ? NaN : from === to - 6 ? 5 : 1 / (1 + Math.abs(from - to));
  }),
};
const graph: FindingGraph = {
  nodes: [
    { label: "", output: "even" },
    { label: "1", output: "odd" },
    { label: "11", output: "lost" },
  ],
  edges: [
    { from: 0, to: 0, letters: ["0"] },
    { from: 0, to: 1, letters: ["1"] },
    { from: 1, to: 2, letters: ["1"] },
    { from: 2, to: 0, letters: ["0", "1"] },
  ],
  start: 0,
};
const plane: FindingPlane = {
  points: Float32Array.from(
    { length: 80 },
    (_, i) => (i % 2 === 0 ? Math.sin(i) : Math.cos(i * 1.7)) + (i % 4 < 2 ? 2 : -2),
  ),
  colourOf: Int16Array.from({ length: 40 }, (_, i) => i % 2),
  colours: ["odd", "even"],
  path: Float32Array.of(-2, -2, 0, 1, 2, 2, 1, 0),
  fixed: [{ at: [2, 2], isStable: true, input: "0" }],
};

export const answers: readonly { readonly view: string; readonly parts: readonly ReactNode[] }[] = [
  { view: "findingMap", parts: [<GridView key="" grid={map} title="Map" {...named} />] },
  { view: "findingCurves", parts: [<CurvesView key="" grid={lines} title="Lines" dashes={[0, 1]} {...named} />] },
  { view: "findingArcs", parts: [<ArcsView key="" grid={pairs} title="Arcs" time={9} onTime={nothing} />] },
  { view: "automaton", parts: [<AutomatonView key="" graph={graph} title="Machine" />] },
  { view: "portrait", parts: [<PortraitView key="" plane={plane} title="Plane" time={2} />] },
];
