import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { nameReference, referenceTo, shelve } from "../../core/shelf.ts";
import type { SettingValues } from "../../core/setting.ts";
import { readPictures } from "../../data/idx.ts";
import { barsOf, idxOf, problemOf } from "../../data/testing/files.ts";
import { upTo } from "../choose.ts";
import { settingsByName } from "../named.ts";
import type { OpenTask, OwnData } from "../task.ts";
import { split } from "./pictures.ts";
import { digits } from "./task.ts";

/** The value of a data setting for these bytes, which are then on the shelf. */
function brought(name: string, bytes: Uint8Array): string {
  const reference = referenceTo(name, bytes);
  shelve(reference.mark, bytes);
  return nameReference(reference);
}

function ownOf(images: Uint8Array, labels: Uint8Array): SettingValues {
  return { source: "own", images: brought("images", images), labels: brought("labels", labels) };
}

const bars = barsOf(45, 3, 5);

/** Every picture that turns up, with its class. */
function seen(open: OpenTask, kind: "draw" | "heldOut"): Map<string, number> {
  const found = new Map<string, number>();
  const episodes = open[kind](randomStream(1, kind), 800);
  const size = episodes.steps * open.input;
  for (let episode = 0; episode < 800; episode++)
    found.set(
      episodes.input.subarray(episode * size, (episode + 1) * size).join(),
      episodes.target[(episode + 1) * episodes.steps - 1] ?? -1,
    );
  return found;
}

describe("pictures that lie on their side", () => {
  // One bright pixel in the second column of the first row, of pictures that are wider than high.
  const pixels = Uint8Array.from({ length: 20 * 6 }, (_, i) => (i % 6 === 1 ? 200 + (i % 40) : 0));
  const labels = Uint8Array.from({ length: 20 }, (_, i) => i % 2);
  const given = ownOf(idxOf([20, 2, 3], pixels), idxOf([20], labels));

  it("are turned upright where they are said to be stored so, and that is told", () => {
    const [upright, turned] = ["upright", "turned"].map((stored) => digits.open({ ...given, stored }));
    expect([upright?.input, upright?.longest, turned?.input, turned?.longest]).toEqual([3, 2, 2, 3]);
    const picture = turned?.probe(randomStream(1, "turned")).input ?? [];
    expect(Array.from(picture, (value) => value > 0)).toEqual([false, false, true, false, false, false]);
    expect(turned?.facts?.map(({ key }) => key)).toContain("fact.pictures.turned");
    expect(upright?.facts?.map(({ key }) => key)).toContain("fact.pictures.upright");
  });

  it("are known by the names of their files", () => {
    const named = (name: string): SettingValues =>
      settingsByName(digits.own as OwnData, { images: brought(name, idxOf([20, 2, 3], pixels)) });
    expect(named("EMNIST-letters-train-images-idx3-ubyte.gz")).toEqual({ stored: "turned" });
    expect(named("train-images-idx3-ubyte.gz")).toEqual({});
  });
});

describe("pictures of one's own", () => {
  // Every picture is another one: its number is its first pixel.
  const numbered = idxOf(
    [40, 3, 4],
    Uint8Array.from({ length: 480 }, (_, i) => (i % 12 === 0 ? i / 12 + 1 : 0)),
  );

  it("are split for good: every class in both parts, no picture in both", () => {
    const given = Uint8Array.from({ length: 40 }, (_, i) => (i < 30 ? 7 : 200));
    const open = digits.open(ownOf(numbered, idxOf([40], given)));
    const [training, heldOut] = [seen(open, "draw"), seen(open, "heldOut")];
    expect([training.size, heldOut.size]).toEqual([36, 4]);
    expect(new Set(training.values())).toEqual(new Set([0, 1]));
    expect([...heldOut.values()].toSorted()).toEqual([0, 0, 0, 1]);
    for (const picture of heldOut.keys()) expect(training.has(picture)).toBe(false);
    expect(open.labels?.output).toEqual(["7", "200"]);
  });

  it("give the widths of the run, by rows and by pixels", () => {
    for (const [scan, input, longest] of [
      ["rows", 4, 3],
      ["pixels", 1, 12],
      ["mixed", 1, 12],
    ] as const) {
      const open = digits.open({ scan, ...ownOf(numbered, idxOf([40], new Uint8Array(40).fill(1, 20))) });
      expect([open.input, open.longest, open.output]).toEqual([input, longest, 2]);
    }
  });

  it("say what was found in them", () => {
    const open = digits.open(ownOf(gzipSync(bars.images), gzipSync(bars.labels)));
    expect(open.facts).toEqual([
      { key: "fact.pictures.upright", parameters: {} },
      { key: "fact.pictures", parameters: { count: 45, rows: 5, columns: 5 } },
      { key: "fact.pictureClasses", parameters: { count: 3, classes: "0, 1, 2" } },
      { key: "fact.picturesHeldOut", parameters: { heldOut: 6, training: 39 } },
    ]);
  });

  it.each([
    ["no files", { source: "own" }, "data.noFile"],
    ["one file", { source: "own", images: brought("images", bars.images) }, "data.noFile"],
    ["a file that is not here", { source: "own", images: "file:9:abcdefghijkl:x", labels: "" }, "data.needed"],
    ["files that were exchanged", ownOf(bars.labels, bars.images), "idx.axes"],
    ["one class", ownOf(numbered, idxOf([40], new Uint8Array(40))), "idx.classes"],
    ["a class of one", ownOf(numbered, idxOf([40], new Uint8Array(40).fill(1, 39))), "idx.single"],
  ])("with %s are refused", (_, values, key) => {
    expect(problemOf(() => digits.open(values))).toBe(key);
  });
});

describe("a digit that a person draws", () => {
  const drawn: SettingValues[] = [{}, { scan: "pixels" }, { scan: "mixed" }, ownOf(bars.images, bars.labels)];

  it.each(upTo(drawn.length))("is the episode that it was written from (%i)", (index) => {
    const open = digits.open(drawn[index] ?? {});
    const episodes = open.probe(randomStream(2, "probe"));
    expect(open.composing?.compose(open.composing.write(episodes))).toEqual(episodes);
  });

  it("may be nobody knows what: then nothing is scored, and the guess is read", () => {
    const open = digits.open({});
    const text = open.composing?.write(open.probe(randomStream(2, "probe"))) ?? "";
    const episodes = open.composing?.compose(text.replace(/= \d/, "= ?")) ?? open.probe(randomStream(1, "probe"));
    expect(episodes.mask.some(Boolean)).toBe(false);
    const output = new Float32Array(14 * 10);
    output[13 * 10 + 4] = 1;
    expect(open.read(episodes, output)[13]).toEqual({
      key: "reading.digits.guess",
      parameters: { got: "4" },
      symbol: "",
    });
    expect(open.read(episodes, null)[13]?.key).toBe("reading.digits.unknown");
    expect(open.composing?.write(episodes)).toBe(text.replace(/= \d/, "= ?"));
  });

  it.each([
    ["another class", "= ten\n", "drawing.unknown"],
    ["two digits", "", "drawing.many"],
  ])("with %s is refused", (_, head, key) => {
    const open = digits.open({});
    const text = open.composing?.write(open.probe(randomStream(2, "probe"))) ?? "";
    const given = head ? text.replace(/= \d\n/, head) : text + text;
    expect(problemOf(() => open.composing?.compose(given))).toBe(key);
  });
});

describe("the scene", () => {
  it.each(["rows", "mixed"])(
    "by %s shows the picture whole, each pixel once, and how likely every answer was",
    (scan) => {
      const open = digits.open({ scan });
      const episodes = open.probe(randomStream(7, "probe"));
      const output = new Float32Array(episodes.steps * 10);
      output[(episodes.steps - 1) * 10 + 2] = 3;
      const scene = open.scene?.(episodes, output);
      if (scene?.kind !== "scan") return expect.unreachable();
      expect(scene.order.flat().toSorted((a, b) => a - b)).toEqual(upTo(196));
      scene.order
        .flat()
        .forEach((pixel, place) =>
          expect(scene.picture.grey[pixel]).toBe(Math.round(255 * (episodes.input[place] ?? 0))),
        );
      expect(scene.likely?.[0]?.[5]).toBeCloseTo(0.1);
      expect(scene.likely?.at(-1)?.[2]).toBeCloseTo(Math.exp(3) / (Math.exp(3) + 9));
      expect(scene.verdict).toEqual({ wanted: String(episodes.target.at(-1)), got: "2" });
      expect(open.scene?.(episodes, null)).toMatchObject({ likely: null, verdict: { got: null } });
    },
  );
});

const folder = new URL("../../../../shared/data/mnist/", import.meta.url);

describe.skipIf(!existsSync(folder))("MNIST (skipped without ../shared/data)", () => {
  it("opens by rows: 28 times 28, ten classes, a tenth of each held out", () => {
    const bytesAt = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, folder)));
    const [images, labels] = [bytesAt("t10k-images-idx3-ubyte.gz"), bytesAt("t10k-labels-idx1-ubyte.gz")];
    const open = digits.open(ownOf(images, labels));
    expect([open.input, open.longest, open.output]).toEqual([28, 28, 10]);
    const { training, heldOut, classOf } = split(readPictures(images, labels));
    expect(training + heldOut).toBe(10_000);
    expect(heldOut).toBe(1004);
    expect(new Set(upTo(heldOut).map((i) => classOf(training + i))).size).toBe(10);
  });
});
