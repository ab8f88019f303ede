import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../../core/problem.ts";
import { randomStream } from "../../core/random.ts";
import { upTo } from "../choose.ts";
import type { Episodes, OpenTask } from "../task.ts";
import { anyString } from "../testing/any-string.ts";
import { translation } from "./task.ts";

const table = `source,target\n${upTo(40)
  .map((i) => `word ${i},wort ${String(i).padStart(2, "0")}`)
  .join("\n")}`;
const opened = (translations: string, more = {}): OpenTask => translation.open({ pair: "own", translations, ...more });

function bytes({ input, target, mask }: Episodes): string {
  return [input, target, mask].map((array) => array.join("")).join();
}

/** Source and target of a drawn episode. */
function pairOf(open: OpenTask, kind: "draw" | "heldOut", seed: number): readonly [string, string] {
  const readings = open.read(open[kind](randomStream(seed, kind), 1), null);
  const parameters = readings.find(({ key }) => key.endsWith(".wanted"))?.parameters;
  return [String(parameters?.written), String(parameters?.wanted)];
}

describe("a table of pairs", () => {
  it("is drawn from as it stands, and what is held out is never trained on", () => {
    const open = opened(table);
    const [training, heldOut] = (["draw", "heldOut"] as const).map((kind) =>
      upTo(300).map((seed) => pairOf(open, kind, seed)),
    );
    for (const [source, target] of [...(training ?? []), ...(heldOut ?? [])])
      expect(table.split("\n")).toContain(`${source},${target}`);
    const sources = new Set(heldOut?.map(([source]) => source));
    expect(sources.size).toBe(4);
    expect(training?.filter(([source]) => sources.has(source))).toEqual([]);
    expect(open.facts?.[0]).toEqual({ key: "fact.translationPairs", parameters: { count: 40, heldOut: 4 } });
  });

  it("finds its columns by name, and holds every translation of one source together", () => {
    const open = opened("target,note,source\na,x,one\nb,x,one\nc,y,two\nd,y,three");
    const pairs = upTo(100).map((seed) => pairOf(open, "draw", seed).join());
    const heldOut = upTo(100).map((seed) => pairOf(open, "heldOut", seed).join());
    const all = new Set([...pairs, ...heldOut]);
    expect(all).toEqual(new Set(["one,a", "one,b", "two,c", "three,d"]));
    const sourceOf = (pair: string): string | undefined => pair.split(",")[0];
    expect(new Set(heldOut.map(sourceOf)).size).toBe(1);
    expect(pairs.some((pair) => sourceOf(pair) === sourceOf(heldOut[0] ?? ""))).toBe(false);
  });

  it("tells how many rows it leaves out, and why", () => {
    const rare = upTo(600).map((i) => `${String.fromCodePoint(0x4e00 + i)},x`);
    const open = opened([...rare, `,x`, `${"long ".repeat(9)},y`].join("\n"));
    expect(open.facts?.map(({ key, parameters }) => [key, parameters.count])).toEqual([
      ["fact.translationPairs", 511],
      ["fact.translationSymbols", undefined],
      ["fact.translationEmpty", 1],
      ["fact.translationLong", 1],
      ["fact.translationRare", 89],
      ["fact.table.first", undefined],
    ]);
    expect([open.input, open.output]).toEqual([512, 2]);
  });

  it("says what is wrong with a table that is none", () => {
    expect(() => opened("")).toThrow(/empty/);
    expect(() => opened("only\none\ncolumn")).toThrow(/column/);
    expect(() => opened("a,b\na,c")).toThrow(/1 different/);
    expect(() => opened("a,b\nc,d,e")).toThrow(/line 2/);
  });

  it("is a task or a Problem, whatever its text", () => {
    const cell = fc.oneof(fc.string({ maxLength: 12 }), anyString(50));
    const rows = fc.array(
      fc.tuple(cell, cell).map((cells) => cells.join(",")),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          rows.map((lines) => lines.join("\n")),
        ),
        (text) => {
          let open: OpenTask;
          try {
            open = opened(text);
          } catch (error) {
            return error instanceof Problem;
          }
          const episodes = open.heldOut(randomStream(1, "held-out"), 2);
          const { write, compose } = open.composing!;
          const one = open.probe(randomStream(2, "probe"));
          expect(bytes(compose(write(one)))).toBe(bytes(one));
          return episodes.steps === open.longest && open.read(episodes, null).length === episodes.steps;
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("composing a translation", () => {
  const kinds = ["dates-iso", "iso-dates", "words-digits", "digits-words"] as const;
  const everything = kinds.flatMap((pair) => (["en", "zh"] as const).map((language) => [pair, language] as const));

  it.each(everything)("%s in %s: what is written is composed to the same episode", (pair, language) => {
    const { probe, composing } = translation.open({ pair, language });
    for (let seed = 1; seed <= 50; seed++) {
      const episodes = probe(randomStream(seed, "probe"));
      const text = composing!.write(episodes);
      expect(text).not.toContain("\n");
      expect(bytes(composing!.compose(text))).toBe(bytes(episodes));
    }
  });

  it.each(everything)("%s in %s: any text is an episode or a Problem", (pair, language) => {
    const open = translation.open({ pair, language });
    const known = fc.array(fc.constantFrom(...Array.from("0123-zo te-二零十月日\n"))).map((all) => all.join(""));
    fc.assert(
      fc.property(fc.oneof(fc.string(), known), (text) => {
        try {
          const episodes = open.composing!.compose(text);
          return episodes.steps === open.longest && open.read(episodes, null).length === episodes.steps;
        } catch (error) {
          return error instanceof Problem;
        }
      }),
    );
  });

  it("works the answer out, says so where it can not, and takes a person's word for it", () => {
    const open = translation.open({ pair: "words-digits" });
    const wanted = (text: string): readonly [unknown, string | undefined] => {
      const reading = open.read(open.composing!.compose(text), null).at(open.longest - 5);
      return [reading?.parameters.wanted, reading?.key];
    };
    expect(wanted("two thousand and seven")).toEqual(["2007", "reading.translation.wanted"]);
    expect(wanted("two two")).toEqual([undefined, "reading.translation.asked"]);
    expect(wanted("two two\n22")).toEqual(["22", "reading.translation.wanted"]);
    const strange = open.composing!.compose("two two");
    const output = new Float32Array(strange.steps * open.output);
    expect(open.read(strange, output).at(-1)).toMatchObject({ key: "reading.translation.unknown" });
    const scene = open.scene!(strange, output);
    expect(scene.kind === "words" && scene.verdicts.at(-1)).toEqual({ wanted: "", got: "0" });
    expect(open.composing!.write(open.composing!.compose("two two\n22"))).toBe("two two\n22");
  });

  it("shows what comes in, and a verdict on each character and on the end", () => {
    const open = translation.open({ pair: "words-digits" });
    const scene = open.scene!(open.composing!.compose("fifty-six"), null);
    if (scene.kind !== "words") throw new Error(scene.kind);
    expect(scene.words.join("")).toBe("fifty-six···");
    expect(scene.verdicts.filter(Boolean).map((verdict) => verdict?.wanted)).toEqual(["5", "6", "∎"]);
  });

  it("reads a letter in the case that it has a symbol for", () => {
    const { composing } = translation.open({ pair: "dates-iso" });
    const read = (text: string): string => composing!.write(composing!.compose(text));
    expect(read("3 May 2021")).toBe("3 may 2021");
    expect(read("29 FEBRUARY 2020")).toBe("29 february 2020");
    const own = translation.open({ pair: "own", translations: "AAAA,x\nAa,Y\nB,Yx\n" });
    const readOwn = (text: string): string => own.composing!.write(own.composing!.compose(text));
    expect([readOwn("aAbB"), readOwn("b\nXy")]).toEqual(["aABB", "B\nxY"]);
  });

  it("says where a character stands that never occurs", () => {
    const { composing } = translation.open({ pair: "words-digits" });
    expect(() => composing!.compose("two FiveÉ")).toThrow(/line 1: “É” never occurs/);
    expect(() => composing!.compose("two\n2x")).toThrow(/line 2: “x”/);
    expect(() => composing!.compose("two\n2\n2")).toThrow(/got 3/);
    expect(() => composing!.compose("")).toThrow(/no text/);
    expect(() => composing!.compose("five".repeat(20))).toThrow(/at most 40/);
  });
});
