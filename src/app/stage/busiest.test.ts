import { expect, test } from "vitest";
import { createStore } from "zustand/vanilla";
import type { Signal, Trace } from "../../core/signal.ts";
import type { Picture, RunState } from "../../store/run.ts";
import { copiesLookedAt, sizeOf } from "../../views/facet.ts";
import { matchArcs } from "../../views/arc/match.ts";
import { ntmTrace } from "../../views/fixture.ts";
import { transformerTrace } from "../../views/memory-fixture.ts";
import { followBusiest } from "./busiest.ts";

/** Only the head `head` of the first layer looks a step back; the others look at nothing. */
function lookingBack(head: number): Picture {
  const trace = transformerTrace(2, 1);
  const [look] = matchArcs(trace);
  if (!look) throw new Error("no attention over the past");
  const other: Signal = { ...look, data: backwardAt(look, head) };
  return pictureOf({ ...trace, signals: trace.signals.map((one) => (one === look ? other : one)) });
}

function backwardAt(look: Signal, head: number): Float32Array {
  const [heads, past] = [sizeOf(look, "head"), look.sizes.at(-1) ?? 1];
  const rows = look.data.length / past;
  const data = new Float32Array(look.data.length);
  for (let row = 0; row < rows; row++)
    if (row % heads === head) data[row * past + Math.max(0, Math.floor(row / heads) - 1)] = 1;
  return data;
}

type Followed = Pick<RunState, "id" | "phase" | "update" | "live">;

function pictureOf(trace: Trace): Picture {
  return { trace } as Picture;
}

test("a run is asked when it opens and when it has trained, not when another update or episode is looked at", () => {
  const run = createStore<Followed>(() => ({
    id: "a",
    phase: "ready",
    update: 0,
    live: null,
  }));
  const stop = followBusiest(run);
  const seen = (change: Partial<Followed>): number | undefined => {
    run.setState(change);
    return copiesLookedAt()["head"];
  };
  expect(seen({ live: lookingBack(1) })).toBe(1);
  expect(seen({ live: lookingBack(0) })).toBe(1);
  expect(seen({ phase: "training", update: 10, live: lookingBack(0) })).toBe(1);
  expect(seen({ phase: "ready" })).toBe(0);
  expect(seen({ id: "b", live: lookingBack(1) })).toBe(1);
  expect(seen({ id: "c", live: pictureOf(ntmTrace()) })).toBeUndefined();
  stop();
});
