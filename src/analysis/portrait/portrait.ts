/**
 * The states of a network in a plane: that in which they are spread most at the end of the run, so that it stays as it is while the
 * film goes on.
 */
import type { Program } from "../../cell/program.ts";
import { Problem } from "../../core/problem.ts";
import type { Session } from "../../engine/engine.ts";
import type { Analysis, FindingFixedPoint, FindingPlane, Findings, Piece, Subject } from "../analysis.ts";
import { coloured, commonInputs, drawnOf, type Drawn } from "./drawn.ts";
import { fixedPoints, type FixedPoint } from "./fixed.ts";
import { planeOf, project, type Plane } from "./plane.ts";
import { openStepping } from "./step-map.ts";

/** Numbers of all states together. */
const mostNumbers = 512;

export const portrait: Analysis = { id: "portrait", settings: [], needs: ["film"], refuses, run };

function refuses(program: Program): Problem | null {
  return statesOf(program).length > 0 ? null : new Problem("analysis.portrait.states", { most: mostNumbers });
}

/** Names of the states that are drawn: as many as there is room for, in their order. */
function statesOf({ states, sizes }: Program): readonly string[] {
  let room = mostNumbers;
  return states.flatMap(({ name, axes }) => {
    const size = axes.reduce((product, axis) => product * (sizes[axis] ?? 1), 1);
    if (size > room) return [];
    room -= size;
    return [name];
  });
}

async function* run(subject: Subject): AsyncGenerator<Piece, void> {
  const { program, engine, task, session, film, weights } = subject;
  const names = statesOf(program);
  if (names.length === 0) throw new Problem("analysis.portrait.states", { most: mostNumbers });
  const drawn = drawnOf(subject);
  const empty: Findings = { grids: [], sentences: [] };
  const last = film.at(-1)?.weights ?? weights;
  const final = await engine.open(program, { loss: task.loss, weights: last });
  const rows: Float32Array[] = [];
  try {
    for (const episode of drawn) {
      rows.push(await statesIn(final, subject, episode, names));
      yield { share: (0.4 * rows.length) / drawn.length, findings: empty };
    }
  } finally {
    final.dispose();
  }
  const width = (rows[0]?.length ?? 0) / (drawn[0]?.episodes.steps ?? 1);
  const plane = planeOf(joined(rows), width);
  const now: Float32Array[] = [];
  for (const episode of drawn) {
    now.push(await statesIn(session, subject, episode, names));
    yield { share: 0.4 + (0.4 * now.length) / drawn.length, findings: empty };
  }
  const looked = await statesIn(session, subject, { episodes: subject.episodes }, names);
  const findings = findingsOf({ plane, width, drawn, names, now: joined(now), looked });
  yield* withFixed(subject, findings, { drawn, plane, width, now: joined(now) });
}

/** Numbers of all states together, up to which points are looked for where they stay: every turn takes as many steps. */
const mostToSettle = 64;
/** Inputs that stay, and states from which a point is looked for with each. */
const [inputsHeld, startsEach] = [3, 4];

async function* withFixed(
  subject: Subject,
  findings: Findings,
  { drawn, plane, width, now }: Pick<Seen, "drawn" | "plane" | "width" | "now">,
): AsyncGenerator<Piece, void> {
  const isWhole = statesOf(subject.program).length === subject.program.states.length;
  if (!findings.plane || !isWhole) return yield { share: 1, findings };
  if (width > mostToSettle) {
    const sentence = { key: "notSought", parameters: { numbers: width, most: mostToSettle } };
    return yield { share: 1, findings: { ...findings, sentences: [...findings.sentences, sentence] } };
  }
  const inputs = commonInputs(drawn, subject.task, inputsHeld);
  const starts = spreadOut(now, width, startsEach);
  const { mapOf, session } = await openStepping(subject);
  const fixed: FindingFixedPoint[] = [];
  try {
    for (const [i, { input, name }] of inputs.entries()) {
      let found: readonly FixedPoint[] = [];
      for await (const progress of fixedPoints(mapOf(input), starts)) {
        ({ found } = progress);
        yield { share: 0.8 + (0.2 * (i + progress.done / starts.length)) / inputs.length, findings };
      }
      for (const { state, isStable } of found)
        fixed.push({ at: project(plane, Float32Array.from(state)), isStable, input: name });
    }
  } finally {
    session.dispose();
  }
  const stable = fixed.filter(({ isStable }) => isStable).length;
  const parameters = { count: fixed.length, stable, inputs: inputs.map(({ name }) => name).join(", ") };
  const sentence = { key: fixed.length > 0 ? "fixed" : "noneFixed", parameters };
  const sentences = [...findings.sentences, sentence];
  yield { share: 1, findings: { ...findings, sentences, plane: { ...findings.plane, fixed } } };
}

/** Every so many of the states that were visited. */
function spreadOut(now: Float32Array, width: number, count: number): readonly Float64Array[] {
  const points = now.length / width;
  return Array.from({ length: Math.min(count, points) }, (_, i) => {
    const point = Math.floor(((i + 0.5) * points) / Math.min(count, points));
    return Float64Array.from(now.subarray(point * width, (point + 1) * width));
  });
}

/** All states after each step of an episode, side by side. [time × width] */
async function statesIn(
  session: Session,
  { extend, episodes: shown, batch }: Subject,
  { episodes }: Pick<Drawn, "episodes">,
  names: readonly string[],
): Promise<Float32Array> {
  const { steps, signals } = await session.trace(episodes === shown ? batch : extend(episodes));
  const states = names.map((name) => signals.find((signal) => signal.name === name)?.data ?? new Float32Array(0));
  const widths = states.map((data) => data.length / steps);
  const width = widths.reduce((sum, one) => sum + one, 0);
  const all = new Float32Array(steps * width);
  let offset = 0;
  for (const [i, data] of states.entries()) {
    for (let time = 0; time < steps; time++)
      all.set(data.subarray(time * widths[i], (time + 1) * widths[i]), time * width + offset);
    offset += widths[i];
  }
  return all;
}

function joined(rows: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(rows.reduce((sum, row) => sum + row.length, 0));
  let offset = 0;
  for (const row of rows) {
    all.set(row, offset);
    offset += row.length;
  }
  return all;
}

interface Seen {
  readonly plane: Plane;
  readonly width: number;
  readonly drawn: readonly Drawn[];
  readonly names: readonly string[];
  /** [point × width] */
  readonly now: Float32Array;
  /** [time × width] */
  readonly looked: Float32Array;
}

function findingsOf({ plane, width, drawn, names, now, looked }: Seen): Findings {
  const { colours, colourOf } = coloured(drawn);
  const shown: FindingPlane = {
    points: placed(plane, now, width),
    colourOf,
    colours,
    path: placed(plane, looked, width),
    fixed: [],
  };
  const [across, up] = plane.shares.map((share) => Math.round(100 * share));
  const parameters = { states: names.join(", "), numbers: width, across, up, count: colourOf.length };
  const own = ownShare(shown);
  const apart = { key: "apart", parameters: { percent: Math.round(100 * own), kinds: colours.length } };
  const sentences = [{ key: "plane.spread", parameters }, ...(colours.length > 1 ? [apart] : [])];
  return { grids: [], sentences, plane: shown };
}

function placed(plane: Plane, points: Float32Array, width: number): Float32Array {
  const places = new Float32Array((2 * points.length) / width);
  for (let point = 0; point < places.length / 2; point++) places.set(project(plane, points, point * width), 2 * point);
  return places;
}

/** Of all points that have a colour, the share that lies nearest to the middle of its own colour. */
function ownShare({ points, colourOf, colours }: FindingPlane): number {
  const middles = colours.map((_, colour) => {
    const own = [...colourOf.keys()].filter((point) => colourOf[point] === colour);
    const mean = (along: number): number => own.reduce((sum, point) => sum + points[2 * point + along], 0) / own.length;
    return [mean(0), mean(1)];
  });
  const [all, right] = [...colourOf.keys()].reduce(
    ([all, right], point) => {
      if (colourOf[point] < 0) return [all, right];
      const distances = middles.map(([x, y]) => Math.hypot(points[2 * point] - x, points[2 * point + 1] - y));
      const nearest = distances.indexOf(Math.min(...distances));
      return [all + 1, nearest === colourOf[point] ? right + 1 : right];
    },
    [0, 0],
  );
  return right / Math.max(all, 1);
}
