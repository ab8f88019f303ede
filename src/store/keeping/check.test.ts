import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkHeader, checkLabel, checkWeights, noLabel, Unreadable } from "./check.ts";
import { blankOf, trained } from "./testing/training.ts";
import { headerOf, recordOf, weightsOf } from "./whole.ts";

const record = trained(blankOf("mine"), 100);
const header = headerOf(record, "revision", 1234);

describe("a header", () => {
  it("comes back as it was written, and with its weights it is the record", () => {
    const read = checkHeader(record.id, structuredClone(header));
    expect(read).toEqual(header);
    const { isWhole, ...weights } = checkWeights(read, weightsOf(record.archive));
    expect(isWhole).toBe(true);
    expect(recordOf(read, { ...noLabel, name: "mine" }, weights)).toEqual(record);
  });

  it("of a newer version is known as such", () => {
    const read = (): unknown => checkHeader(record.id, { ...header, version: 2, curve: null });
    expect(read).toThrow(expect.objectContaining({ isNewer: true }));
  });

  it.each<[string, object]>([
    ["another id", { id: "other" }],
    ["an update after its last checkpoint", { update: 101 }],
    ["frames that do not ascend", { frames: [3, 2] }],
    ["frames after its update", { frames: [1, 101] }],
    ["checkpoints at no whole number", { checkpoints: [1.5, 100] }],
    ["no experiment", { experiment: undefined }],
    ["an unknown model", { experiment: { ...record.experiment, model: { id: "nothing", settings: {} } } }],
    ["an unknown origin", { origin: { kind: "dream" } }],
    ["a fork of nothing", { origin: { kind: "fork", update: 3 } }],
    ["an unknown engine", { engine: "steam" }],
    ["endless seconds", { seconds: Infinity }],
    ["a curve whose columns differ", { history: { ...header.history, curve: { ...header.history.curve, loss: [1] } } }],
    ["a curve in words", { history: { ...header.history, curve: { ...header.history.curve, loss: ["a"] } } }],
    ["looks after its update", { history: { ...header.history, looks: [{ update: 200, seconds: 1, loss: 1, metrics: {} }] } }], // prettier-ignore
    ["a list of skips that is none", { history: { ...header.history, skips: {} } }],
    ["a name without end", { textName: "x".repeat(10_000) }],
  ])("with %s is refused", (_, change) => {
    expect(() => checkHeader(record.id, { ...header, ...change })).toThrow();
  });

  it("is read or refused whatever is put in any place of it, and never crashes otherwise", () => {
    const paths = [...Object.keys(header).map((key) => [key]), ...Object.keys(header.history).map((key) => ["history", key])]; // prettier-ignore
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything(), ([first = "", second], value) => {
        const given: Record<string, unknown> = { ...structuredClone(header) };
        if (second === undefined) given[first] = value;
        else given[first] = { ...(given[first] as object), [second]: value };
        try {
          expect(checkHeader(record.id, given)).toMatchObject({ id: record.id, update: 100 });
        } catch (error) {
          expect(error instanceof Unreadable || (error as Error).name === "Problem").toBe(true);
        }
      }),
    );
  });

  it("with a draft that can not be read has none", () => {
    expect(checkHeader(record.id, { ...header, draft: { seed: -1 } }).draft).toBeNull();
  });
});

describe("a label", () => {
  it("is believed as far as it can be", () => {
    const label = { name: "a", isPinned: true, trashed: 5, isToldBroken: false };
    expect(checkLabel(label)).toEqual(label);
    expect(checkLabel({ name: 7, isPinned: "yes", trashed: NaN })).toEqual(noLabel);
    expect(checkLabel(undefined)).toEqual(noLabel);
  });
});

describe("weights", () => {
  it.each<[string, unknown]>([
    ["missing", undefined],
    ["of another length", new Float32Array(5)],
    ["not finite", Float32Array.of(1, 2, 3, 4, 5, NaN)],
    ["of another kind", [1, 2, 3, 4, 5, 6]],
  ])("that are %s are left out, and the others stay", (_, value) => {
    const weights = new Map<string, unknown>(weightsOf(record.archive)).set("frame 3", value);
    const read = checkWeights(header, weights);
    expect(read.isWhole).toBe(false);
    expect(read.frames).toEqual(record.archive.frames.filter(({ update }) => update !== 3));
    expect(read.checkpoints).toEqual(record.archive.checkpoints);
  });

  it("of a checkpoint need all their moments", () => {
    const last = record.archive.checkpoints.at(-1)?.snapshot;
    for (const damage of [{ first: new Float32Array(3) }, { updates: -1 }, { weights: undefined }]) {
      const weights = new Map<string, unknown>(weightsOf(record.archive)).set("checkpoint 100", { ...last, ...damage });
      expect(checkWeights(header, weights).checkpoints.at(-1)?.update).toBe(64);
    }
  });
});
