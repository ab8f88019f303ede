/**
 * What is stored where, in sentences: which step of the input each slot of a memory holds and which answers need it (by cause: the
 * input is altered, the slot is wiped), how heads move, and which numbers of the task single units go with (by correlation, measured on episodes that had no part in the choice).
 */
import { Problem } from "../../core/problem.ts";
import { randomStream } from "../../core/random.ts";
import type { Episodes } from "../../tasks/task.ts";
import type { Analysis, FindingGrid, Findings, Piece, Subject } from "../analysis.ts";
import { habitsOf, movesOf, ordersOf, type Moves } from "./heads.ts";
import { contentGrid, correlationGrid, moveGrid, wipeGrid } from "./grids.ts";
import { ofCorrelations, ofHabits, ofHoldings, ofOrders, ranked, type Told } from "./sentences.ts";
import { alone, type Seen } from "./seen.ts";
import { altered, contentsOf, holdingsOf, isAlike, noteCauses } from "./slots.ts";
import { correlate, unitsOf, type Correlations } from "./units.ts";
import { variablesOf } from "./variables.ts";
import { wipe } from "./wipe.ts";

/** Episodes looked at at once: few enough to stop soon after. */
const together = 4;
/** Steps of the input that are altered, and inputs that each is altered to. */
const mostSteps = 64;
const alterations = 2;
/** Episodes drawn in search of such inputs. */
const tries = 12;

export const stored: Analysis = {
  id: "stored",
  settings: [{ key: "episodes", kind: "number", default: 32, min: 8, max: 128, integer: true, live: true }],
  refuses: ({ name, named }) =>
    named.some(({ meaning }) => meaning !== "plain") ? null : new Problem("analysis.stored.nothing", { model: name }),
  run,
};

interface Found {
  readonly told: readonly Told[];
  readonly grids: readonly FindingGrid[];
}

async function* run(
  subject: Subject,
  settings: Readonly<Record<string, number | string>>,
): AsyncGenerator<Piece, void> {
  const count = Number(settings.episodes);
  const seen: Seen[] = [];
  const drawn = subject.task.heldOut(randomStream(subject.experiment.seed, "stored"), count);
  // Together, so that each has noise of its own where the network draws any.
  const batch = subject.extend(drawn);
  for (let i = 0; i < count; i++) {
    seen.push({ episodes: alone(drawn, i), trace: await subject.session.trace(alone(batch, i)) });
    if (i % together === together - 1) yield { share: (0.4 * (i + 1)) / count, findings: asFindings([], count) };
  }
  const heads = ofHeads(seen);
  yield { share: 0.45, findings: asFindings([heads], count) };
  const units = yield* ofUnits(subject, seen, [heads]);
  const slots = yield* ofSlots(subject, [heads, units], count);
  yield { share: 1, findings: asFindings([slots, heads, units], count) };
}

function asFindings(parts: readonly Found[], episodes: number): Findings {
  const sentences = ranked(parts.flatMap(({ told }) => told));
  const none = { key: "none", parameters: { episodes } };
  return {
    grids: parts.flatMap(({ grids }) => grids),
    sentences: sentences.length > 0 || parts.length < 3 ? sentences : [none],
  };
}

function ofHeads(seen: readonly Seen[]): Found {
  const moves = movesOf(seen);
  const told = [...ofHabits(habitsOf(moves)), ...ofOrders(ordersOf(seen))];
  const isPointing = ({ steps, phase }: Moves): boolean => steps > 0 && phase !== "all";
  const grid = moveGrid(moves.filter(isPointing));
  return { told, grids: grid ? [grid] : [] };
}

async function* ofUnits(
  { task }: Subject,
  seen: readonly Seen[],
  before: readonly Found[],
): AsyncGenerator<Piece, Found> {
  const variables = variablesOf(
    seen.map(({ episodes }) => episodes),
    task.labels?.input ?? task.alphabet,
  );
  const steps = correlate(seen, unitsOf(seen[0].trace), variables);
  let next = steps.next();
  while (!next.done) {
    yield { share: 0.45 + 0.2 * next.value, findings: asFindings(before, seen.length) };
    next = steps.next();
  }
  return told(next.value);
}

function told(correlations: Correlations): Found {
  const grid = correlationGrid(correlations);
  return { told: ofCorrelations(correlations), grids: grid ? [grid] : [] };
}

async function* ofSlots(subject: Subject, before: readonly Found[], count: number): AsyncGenerator<Piece, Found> {
  const { session, episodes, extend } = subject;
  // Not the batch as it is: noise that differs would look like a cause.
  const trace = await session.trace(extend(episodes));
  const contents = contentsOf(trace);
  if (contents.length === 0) return { told: [], grids: [] };
  const others = likeThis(subject);
  const steps = Math.min(trace.steps, mostSteps);
  for (let step = 0; step < steps; step++) {
    const changed = altered(episodes, step, others, alterations);
    for (const one of changed) noteCauses(contents, trace, await session.trace(extend(one)), step, 1 / changed.length);
    yield { share: 0.65 + (0.2 * step) / steps, findings: asFindings(before, count) };
  }
  const [clearest] = holdingsOf(contents);
  const grids = contentGrid(contents, trace.steps);
  if (!clearest) return { told: [], grids };
  const wiping = wipe(subject, clearest.memory);
  let next = await wiping.next();
  while (!next.done) {
    yield { share: 0.85 + 0.15 * next.value, findings: asFindings(before, count) };
    next = await wiping.next();
  }
  return { told: ofHoldings(contents, episodes, next.value), grids: [...grids, wipeGrid(next.value, trace.steps)] };
}

/** Other episodes of the form of the one that is looked at. */
function likeThis({ task, episodes, experiment }: Subject): readonly Episodes[] {
  const drawn = Array.from({ length: tries }, (_, i) => task.probe(randomStream(experiment.seed, "stored other", i)));
  return drawn.filter((one) => isAlike(one, episodes) && one.input.length === episodes.input.length);
}
