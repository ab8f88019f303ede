import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wasmEngine } from "../engine/wasm/engine.ts";
import { decodeLink } from "../share/decode.ts";
import { costOf, shardsFor, tried } from "./cost.ts";
import { standing } from "./halving.ts";
import { jobsOf } from "./jobs.ts";
import { runJob } from "./one.ts";
import { lineOf, readLine, readResults, thinned, type Look, type Result } from "./results.ts";
import { checkSweep } from "./spec.ts";
import { importanceOf, summaryOf } from "./summary.ts";
import { resultOf, smallSpec, version } from "./testing/small.ts";

const sweep = await checkSweep(smallSpec);
const jobs = jobsOf(sweep);
const maker = { version, machine: "a machine" };
const all = jobs.map((job) => resultOf(job));
const textOf = (results: readonly Result[]): string => results.map((result) => lineOf(result)).join("");
const read = (...texts: readonly string[]) =>
  readResults(
    texts.map((text, i) => ({ file: `${i + 1}.jsonl`, text })),
    { version, jobs },
  );
const notesOf = ({ notes }: { readonly notes: readonly Error[] }): string =>
  notes.map(({ message }) => message).join("\n");

describe("a job", () => {
  it("gives the same bits twice, and says all that it takes to run it again", async () => {
    const [job] = jobs;
    if (!job) throw new Error("no job");
    const [one, two] = [
      await runJob(job, { engine: wasmEngine, maker }),
      await runJob(job, { engine: wasmEngine, maker }),
    ];
    expect({ ...one, seconds: 0 }).toEqual({ ...two, seconds: 0 });
    expect(readLine(lineOf(one as Result).trim())).toEqual(one);
    expect((await decodeLink(one?.link ?? "")).runs[0]?.experiment).toEqual(job.experiment);
    expect(one?.outcome === "goal" ? one.goalAt : one?.update).toBeLessThanOrEqual(60);
  });

  it("that is stopped has no result; one that can not be run says why", async () => {
    const [job] = jobs;
    if (!job) throw new Error("no job");
    expect(await runJob(job, { engine: wasmEngine, maker, isStopped: () => true })).toBeNull();
    const { experiment } = job;
    const text = 'model m "M"\nsize unit = 4 in 1..8\nstate h[unit]\nh\' = nothing(x)\noutput linear(h)\n';
    const wrong = { ...job, experiment: { ...experiment, model: { id: "lstm", settings: {}, text } } };
    const result = await runJob(wrong, { engine: wasmEngine, maker });
    expect(result).toMatchObject({ outcome: "refused", why: expect.stringContaining("nothing") });
  });
});

describe("results that are read", () => {
  it("are the same whole at every byte at which a file may be cut", () => {
    const few = all.slice(0, 3);
    const text = textOf(few);
    const ends = few.map((_, i) => textOf(few.slice(0, i + 1)).length);
    for (let at = 0; at <= text.length; at++) {
      const { byJob, notes } = read(text.slice(0, at));
      // The end of a line that is missing takes nothing from it.
      const whole = ends.filter((end) => end - 1 <= at).length;
      expect(byJob.size).toBe(whole);
      const isCut = at > 0 && !ends.includes(at) && !ends.includes(at + 1);
      expect(notes.length).toBe(isCut ? 1 : 0);
    }
  });

  it("count once where they are there twice, in whatever order", () => {
    const mixed = fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length });
    fc.assert(
      fc.property(mixed, (results) => {
        const found = read(textOf(results));
        expect(found.byJob.size).toBe(jobs.length);
        expect(notesOf(found)).toContain(`${jobs.length} lines are there twice`);
      }),
    );
  });

  it("contradict each other by name, and neither counts", () => {
    const [job] = jobs;
    if (!job) throw new Error("no job");
    const other = resultOf(job, { fingerprint: "000000000000" });
    const found = read(textOf(all), textOf([other]));
    expect(found.isContradictory).toBe(true);
    expect(found.byJob.has(job.id)).toBe(false);
    expect(found.byJob.size).toBe(jobs.length - 1);
    expect(notesOf(found)).toMatch(
      new RegExp(`job ${job.id} has two fingerprints.*1\\.jsonl:1.*000000000000.*2\\.jsonl:1`),
    );
  });

  it("of other bits, another sweep, or of nothing are said, and the rest is kept", () => {
    const [first, second, ...others] = all;
    if (!first || !second) throw new Error("no result");
    const strange = [
      { ...first, version: "9.9.9" },
      { ...second, engine: "webgpu" },
      { ...second, job: "abcdefghjkmn" },
    ];
    const found = read(`${textOf(strange)}[]\nnothing\n{"format":"x"}\n${textOf(others)}`);
    expect(found.byJob.size).toBe(others.length);
    const said = notesOf(found);
    expect(said).toContain("1 line is of version 9.9.9");
    expect(said).toContain("1 line is of the engine webgpu");
    expect(said).toContain("1 line is of another sweep");
    expect(said).toContain("line 4: no result (no object)");
    expect(said).toContain("line 5: no result (no JSON)");
    expect(said).toContain("line 6: no result (format");
  });

  it("never throw, whatever a line holds", () => {
    const keys = Object.keys(all[0] ?? {});
    fc.assert(fc.property(fc.string(), (text) => void read(text)));
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        void summaryOf(
          readResults([{ file: "f", text: JSON.stringify({ ...all[0], [key]: value }) }], { version }).byJob.values(),
        );
      }),
    );
  });

  it("have curves of bounded length, with their end", () => {
    const looks = Array.from({ length: 1000 }, (_, i): Look => [i, 0, 0]);
    expect(thinned(looks).length).toBeLessThanOrEqual(64);
    expect(thinned(looks).at(-1)).toBe(looks.at(-1));
    expect(thinned(looks.slice(0, 9)).length).toBe(9);
  });
});

describe("halving", () => {
  const search = { kind: "halving", rungs: [10, 30], keep: 0.5 } as const;
  const halving = checkSweep({ ...smallSpec, search });
  /** The larger the rate and the wider, the better. */
  const lossOf = ({ values }: { readonly values: Readonly<Record<string, unknown>> }): number =>
    1 / Number(values["learningRate"]) / Number(values["unit"]);

  it("lets the better half go on from rung to rung, and says who was stopped", async () => {
    const wanted = await halving;
    const known = new Map<string, Result>();
    const sizes: number[] = [];
    const possible = jobsOf(wanted);
    for (;;) {
      const { jobs: now, isOver, stopped } = standing(wanted, possible, known);
      if (isOver) {
        expect(stopped).toEqual([[0, 1, 2], [3]]);
        break;
      }
      sizes.push(now.length);
      for (const job of now) known.set(job.id, resultOf(job, { curve: [[job.until, 1, lossOf(job)]] }));
    }
    expect(sizes).toEqual([12, 6, 4]);
    expect(costOf(wanted)).toMatchObject({ runs: 22, updates: 12 * 10 + 6 * 30 + 4 * 60 });
    const { cells } = summaryOf(known.values());
    expect(cells.map(({ stoppedAt }) => stoppedAt)).toEqual([10, 10, 10, 30, null, null]);
  });

  it("does not run again what has come to its goal, and keeps it before all others", async () => {
    const wanted = await halving;
    const possible = jobsOf(wanted);
    const reached = (job: (typeof possible)[number]): Partial<Result> =>
      job.point === 0 ? { outcome: "goal", goalAt: 5, update: 8, curve: [[8, 1, 1e9]] } : {};
    const known = new Map(
      possible.filter(({ rung }) => rung === 0).map((job) => [job.id, resultOf(job, reached(job))] as const),
    );
    const { rung, jobs: now } = standing(wanted, possible, known);
    expect(rung).toBe(1);
    expect(now.map(({ point }) => point)).toEqual([1, 2, 1, 2]);
  });
});

describe("what a sweep costs", () => {
  it("is counted, and measured by a short trial", async () => {
    const { runs, updates, operations } = costOf(sweep);
    expect([runs, updates]).toEqual([12, 720]);
    expect(operations).toBeGreaterThan(1e6);
    expect(await tried(sweep, wasmEngine)).toBeGreaterThan(1e5);
    expect(shardsFor(400, 1000)).toBe(10);
    expect(shardsFor(400, 4)).toBe(4);
  });

  it("is refused by name where a point does not fit", async () => {
    const wide = await checkSweep({
      ...smallSpec,
      base: "#v1&model=transformer&task=copy&task.to=100",
      knobs: [
        { key: "batch", values: [1, 256] },
        { key: "unit", values: [256] },
      ],
      goal: undefined,
    });
    expect(() => costOf(wide)).toThrow(/with batch 256, unit 256:/);
  });
});

describe("what a sweep found", () => {
  const outcome = (job: (typeof jobs)[number]): Partial<Result> =>
    job.values["learningRate"] === 0.01 && (job.experiment.seed === 1 || job.values["unit"] === 8)
      ? { outcome: "goal", goalAt: 10 * job.experiment.seed, update: 20 }
      : {};
  const summary = summaryOf(jobs.toReversed().map((job) => resultOf(job, outcome(job))));

  it("is a share with Wilson's interval and a median for each point", () => {
    expect(summary.knobs).toEqual(["learningRate", "unit"]);
    expect(summary.cells.map(({ values }) => Object.values(values))).toEqual([
      [0.001, 2],
      [0.001, 4],
      [0.001, 8],
      [0.01, 2],
      [0.01, 4],
      [0.01, 8],
    ]);
    const [none, , , half, , whole] = summary.cells;
    expect(none).toMatchObject({ share: 0, median: null, low: 0 });
    expect(half).toMatchObject({ share: 0.5, median: 10 });
    expect(whole).toMatchObject({ share: 1, median: 10, high: 1 });
    expect(whole?.low).toBeCloseTo(0.342, 3);
  });

  it("names the knob that explains most", () => {
    const [first, second] = importanceOf(summary);
    expect([first?.key, second?.key]).toEqual(["learningRate", "unit"]);
    expect(first?.explained).toBeGreaterThan(0.4);
    const alike = importanceOf(summaryOf(all));
    expect(alike.every(({ explained }) => Number.isNaN(explained))).toBe(true);
  });
});
