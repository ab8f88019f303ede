import { existsSync, readFileSync } from "node:fs";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { nameReference, referenceTo, shelve } from "../../core/shelf.ts";
import type { SettingValues } from "../../core/setting.ts";
import { omniglotOf, problemOf, strokePng } from "../../data/testing/files.ts";
import { upTo } from "../choose.ts";
import { pixels, side } from "../strokes.ts";
import type { Episodes, OpenTask } from "../task.ts";
import { augmented, drawnCharacters, handsOf, ownCharacters, type Characters } from "./characters.ts";
import { features } from "./eye.ts";
import type { PicturedEpisodes } from "./show.ts";
import { glyphs } from "./task.ts";
import { knownAgain } from "./testing/known-again.ts";
import { vary } from "./vary.ts";

function brought(bytes: Uint8Array): SettingValues {
  const reference = referenceTo("characters.zip", bytes);
  shelve(reference.mark, bytes);
  return { source: "own", zip: nameReference(reference) };
}

/** Every picture that turns up in many episodes. */
function seen(open: OpenTask, kind: "draw" | "heldOut"): Set<string> {
  const { input, size, steps } = open[kind](randomStream(1, kind), 60);
  return new Set(
    upTo(size * steps).map((position) => input.subarray(position * open.input, position * open.input + pixels).join()),
  );
}

describe("characters of one's own", () => {
  const ten = brought(omniglotOf(10, 4));

  it("are split by class: none of those held out is ever trained on, whatever the number of sights", () => {
    const few = glyphs.open({ ...ten, classes: 3, sights: 2 });
    const many = glyphs.open({ ...ten, classes: 3, sights: 4 });
    const [training, heldOut] = [seen(few, "draw"), seen(few, "heldOut")];
    expect([training.size, heldOut.size]).toEqual([7 * 4, 3 * 4]);
    for (const picture of heldOut) expect(training.has(picture)).toBe(false);
    expect(seen(many, "heldOut")).toEqual(heldOut);
  });

  it("come in through the trained eye as well, since they are made as small", () => {
    const open = glyphs.open({ ...ten, classes: 3, sights: 2, eye: "trained" });
    expect(open.input).toBe(features + 3);
    const { input } = open.draw(randomStream(1, "data"), 2);
    expect(input.every((value) => Number.isFinite(value))).toBe(true);
  });

  it("say what was found in them", () => {
    const others = { "small/notes.txt": strToU8("hi"), "small/Bars/lonely/one.png": strokePng(1, 1) };
    const two = Object.fromEntries([1, 2].map((i) => [`small/Bars/pair/${i}.png`, strokePng(2, i)]));
    const open = glyphs.open({ ...brought(omniglotOf(9, 4, { ...others, ...two })), classes: 3, sights: 4 });
    const facts = new Map(open.facts?.map(({ key, parameters }) => [key, parameters]));
    expect(facts.get("fact.characters")).toEqual({ count: 10, drawings: 38 });
    expect(facts.get("fact.charactersShort")).toEqual({ count: 1, sights: 4 });
    expect(facts.get("fact.charactersSingle")).toEqual({ count: 1 });
    expect(facts.get("fact.filesIgnored")).toEqual({ count: 1 });
    const parts = facts.get("fact.charactersHeldOut");
    expect(Number(parts?.training) + Number(parts?.heldOut)).toBe(9);
  });

  it.each([
    ["no file", { source: "own" }, "data.noFile"],
    ["too few classes", { ...ten, classes: 6, sights: 2 }, "glyphs.fewTraining"],
    ["too few drawings", { ...ten, classes: 3, sights: 5 }, "glyphs.fewTraining"],
    ["no zip", brought(strToU8("something else, long enough to be looked at")), "zip.none"],
  ])("with %s are refused", (_, values, key) => {
    expect(problemOf(() => glyphs.open(values))).toBe(key);
  });

  it("are read once, with progress, and known from then on", () => {
    const shares: number[] = [];
    const values = brought(omniglotOf(7, 3));
    glyphs.open({ ...values, classes: 2, sights: 2 }, (share) => shares.push(share));
    expect(shares.at(-1)).toBe(1);
    shares.length = 0;
    glyphs.open({ ...values, classes: 2, sights: 3 }, (share) => shares.push(share));
    expect(shares).toEqual([]);
  });
});

describe("augmented characters", () => {
  const all = augmented(drawnCharacters);

  it("are three more for each one to train on, and none more to hold out", () => {
    expect([all.training, all.heldOut]).toEqual([4 * drawnCharacters.training, drawnCharacters.heldOut]);
    expect(all.drawingsOf(all.training + 3)).toBe(drawnCharacters.drawingsOf(drawnCharacters.training + 3));
    const [upright, quarter, half] = [0, 1, 2].map((turn) => all.drawingsOf(7 + turn * drawnCharacters.training)[0]);
    expect(half).toEqual(upright?.toReversed());
    expect(quarter?.[side - 1]).toBe(upright?.[0]);
    expect(quarter?.[5 * side + side - 1 - 2]).toBe(upright?.[2 * side + 5]);
  });

  it("are a little different every time that they are trained on, and never when held out", () => {
    const pool = new Set(upTo(all.training).flatMap((index) => all.drawingsOf(index).map((drawing) => drawing.join())));
    const open = glyphs.open({ augment: "on" });
    const picturesOf = (episodes: Episodes): readonly Uint8Array[] => (episodes as PicturedEpisodes).pictures;
    const drawn = picturesOf(open.draw(randomStream(1, "data"), 4));
    expect(drawn.filter((picture) => pool.has(picture.join())).length).toBe(0);
    expect(drawn.every((picture) => Math.max(...picture) > 100)).toBe(true);
    const heldOut = new Set(
      upTo(all.heldOut).flatMap((i) => all.drawingsOf(all.training + i).map((drawing) => drawing.join())),
    );
    expect(
      picturesOf(open.heldOut(randomStream(1, "held-out"), 4)).every((picture) => heldOut.has(picture.join())),
    ).toBe(true);
  });

  it("are seen by an eye in a few hands each, the same whatever was shown before", () => {
    const few: Characters = {
      training: 2,
      heldOut: 1,
      drawingsOf: (index) => drawnCharacters.drawingsOf(index).slice(0, 3),
    };
    expect(handsOf(few)).toBe(8);
    expect(handsOf({ ...few, training: 1250, drawingsOf: () => few.drawingsOf(0).slice(0, 2) })).toBe(4);
    expect(handsOf(drawnCharacters)).toBe(1);
    const shown = (seed: number): readonly string[] => {
      const { varied } = augmented(few, 3);
      const random = randomStream(seed, "hands");
      return upTo(1000).map(() => (varied?.(random, random.between(0, 7), random.between(0, 2)) ?? []).join());
    };
    const [first, second] = [new Set(shown(1)), new Set(shown(2))];
    expect(first.size).toBe(4 * 2 * 3 * 3);
    expect(second).toEqual(first);
    const originals = upTo(8).flatMap((index) =>
      augmented(few)
        .drawingsOf(index)
        .map((drawing) => drawing.join()),
    );
    expect(originals.some((drawing) => first.has(drawing))).toBe(false);
  });

  it("keep about as much ink as they had", () => {
    const random = randomStream(5, "vary");
    const total = (picture: Uint8Array): number => picture.reduce((sum, value) => sum + value, 0);
    const ratios = upTo(200).map((i) => {
      const [drawing = new Uint8Array(pixels)] = drawnCharacters.drawingsOf(i);
      return total(vary(random, drawing)) / total(drawing);
    });
    expect(Math.abs(ratios.reduce((sum, ratio) => sum + ratio, 0) / 200 - 1)).toBeLessThan(0.05);
    expect(Math.min(...ratios)).toBeGreaterThan(0.6);
  });
});

describe("characters that a person draws", () => {
  it.each(["raw", "trained", "omniglot"])("are the episode that they were written from (eye: %s)", (eye) => {
    const open = glyphs.open({ classes: 3, sights: 2, eye });
    const episodes = open.probe(randomStream(2, "probe"));
    expect(open.composing?.compose(open.composing.write(episodes))).toEqual(episodes);
  });

  it("may be one of nobody knows which class: it is not told, not scored, and the answer is read", () => {
    const open = glyphs.open({ classes: 2, sights: 2 });
    const text = open.composing?.write(open.probe(randomStream(2, "probe"))) ?? "";
    const last = text.lastIndexOf("= ");
    const asked = open.composing?.compose(`${text.slice(0, last)}= ?${text.slice(last + 3)}`);
    if (!asked) return expect.unreachable();
    expect([...asked.mask]).toEqual([1, 1, 1, 0]);
    const output = new Float32Array(8);
    output[7] = 1;
    expect(open.read(asked, output)[3]).toEqual({ key: "reading.glyphs.guess", parameters: { got: "B" }, symbol: "" });
    expect(open.scene?.(asked, output)).toMatchObject({ kind: "pictures", verdicts: { 3: { wanted: "", got: "B" } } });
  });

  it("are as many as the drawings, and no more than a sequence has", () => {
    const open = glyphs.open({ classes: 2, sights: 3 });
    const [one = ""] = (open.composing?.write(open.probe(randomStream(2, "probe"))) ?? "").split(/(?<=\n)(?==)/);
    expect(open.composing?.compose(one.repeat(3)).steps).toBe(3);
    expect(problemOf(() => open.composing?.compose(one.repeat(7)))).toBe("drawing.many");
    expect(problemOf(() => open.composing?.compose(one.replace(/= ./, "= Z")))).toBe("drawing.unknown");
  });

  it("are shown with what was wanted and what was said", () => {
    const open = glyphs.open({ classes: 2, sights: 2, eye: "trained" });
    const episodes = open.probe(randomStream(2, "probe"));
    const scene = open.scene?.(episodes, null);
    if (scene?.kind !== "pictures") return expect.unreachable();
    expect(
      scene.pictures.map((picture) => picture && [picture.width, picture.height, Math.max(...picture.grey) > 100]),
    ).toEqual(upTo(4).map(() => [side, side, true]));
    expect(scene.verdicts.map((verdict) => verdict?.wanted)).toEqual(
      [...episodes.target].map((label) => (label === 0 ? "A" : "B")),
    );
    expect(scene.verdicts.every((verdict) => verdict?.got === null)).toBe(true);
  });
});

const archive = new URL("../../../../shared/data/omniglot/images_background_small1.zip", import.meta.url);

describe.skipIf(!existsSync(archive))("Omniglot (skipped without ../shared/data)", () => {
  it("opens: 136 characters of twenty drawings, 28 of them held out", () => {
    const open = glyphs.open(brought(new Uint8Array(readFileSync(archive))));
    expect(open.facts?.[0]).toEqual({ key: "fact.characters", parameters: { count: 136, drawings: 2720 } });
    expect(open.facts?.[1]).toEqual({ key: "fact.charactersHeldOut", parameters: { training: 108, heldOut: 28 } });
    const { input } = open.heldOut(randomStream(1, "held-out"), 2);
    expect(Math.max(...input)).toBe(1);
  }, 60_000);

  it("held out are known again by the eye trained on the others, with a third of the mistakes of the one trained on made-up glyphs", () => {
    const { zip } = brought(new Uint8Array(readFileSync(archive)));
    const { training, heldOut, drawingsOf } = ownCharacters(String(zip), 5, 5).characters;
    const unseen = upTo(heldOut).map((index) => drawingsOf(training + index));
    expect(1 - knownAgain("omniglot", unseen)).toBeLessThan((1 - knownAgain("trained", unseen)) / 3);
  }, 60_000);
});
