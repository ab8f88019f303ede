import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { Problem } from "../../core/problem.ts";
import { valueOfFile } from "../../core/shelf.ts";
import { randomStream } from "../../core/random.ts";
import { problemOf as refusal } from "../../core/testing/problem.ts";
import type { OpenTask } from "../task.ts";
import { readSequences } from "./sequences.ts";
import { custom } from "./task.ts";

const openText = (sequences: string): OpenTask => custom.open({ given: "sequences", sequences });

const problemOf = (text: string): Problem => refusal(() => openText(text));

const lines = (count: number, line: (i: number) => string): string => Array.from({ length: count }, (_, i) => line(i)).join("\n"); // prettier-ignore

describe("the symbols of a line", () => {
  it.each([
    ["abc\nbca\ncab\na", "characters", ["a", "b", "c"], [0, 1, 2]],
    ["up down\nup\ndown\nup", "blanks", ["up", "down"], [0, 1]],
    ["1, 22\n22,1\n1,1\n1,22", "commas", ["1", "22"], [0, 1]],
    ['"a b","c"\nc,c\nc,c\nc,c', "commas", ["a b", "c"], [0, 1]],
    ["学习\n习\n学\n学", "characters", ["学", "习"], [0, 1]],
    ["\ufeffab\r\nba\r\n\r\na\rb", "characters", ["a", "b"], [0, 1]],
  ])("of %j are its %s", (text, separator, symbols, first) => {
    expect(readSequences(text)).toMatchObject({ kind: "continued", separator, inputs: symbols, outputs: symbols });
    expect(readSequences(text).lines[0]?.input).toEqual(first);
    expect(readSequences(text).lines).toHaveLength(4);
  });

  it.each(["ab -> ba", "ab→ba", "ab\tba"])("of %j come in before the arrow and are wanted after it", (line) => {
    const { kind, inputs, outputs, lines } = readSequences(`${line}\na->b\nb->a\nb->b`);
    expect({ kind, inputs, outputs }).toEqual({ kind: "answered", inputs: ["a", "b"], outputs: ["b", "a"] });
    expect(lines[0]).toEqual({ input: [0, 1], output: [0, 1] });
  });

  it.each(["->", "-->", "=>", "==>", "→", "⇒", "⟶", "—>", ">", "›"])("have %j for an arrow, whole", (sign) => {
    const text = ["a b", "b c", "c a", "a c"].map(
      (line) => `${line} ${sign} ${line.split(" ").toReversed().join(" ")}`,
    );
    const { kind, inputs, outputs } = readSequences(text.join("\n"));
    expect({ kind, inputs: inputs.length, outputs: outputs.length }).toEqual({
      kind: "answered",
      inputs: 3,
      outputs: 3,
    });
  });

  it("have none in > where it comes twice in a line, or not in all", () => {
    for (const line of ["< > < >", "a b"])
      expect(readSequences(["a > b", "b > a", "a > a", line].join("\n")).kind).toBe("continued");
  });

  it("say which sign stands once in every line and may have been meant for an arrow", () => {
    const facts = (text: string) => openText(text).facts?.filter(({ key }) => key === "fact.custom.once");
    expect(facts("a b : b a\nb c : c b\na : a\nc : c")).toEqual([
      { key: "fact.custom.once", parameters: { sign: ":" } },
    ]);
    expect(facts("a b : b a\nb c : c b\na : a\nc c")).toEqual([]);
  });
});

describe("episodes", () => {
  it("that are continued want the next symbol, and the end after the last", () => {
    const { composing, labels } = openText("abc\nbca\ncab\na");
    const { input, target, mask } = composing?.compose("cab") ?? {};
    expect(labels).toEqual({ input: ["a", "b", "c"], output: ["a", "b", "c", "∎"] });
    expect([...(input ?? [])]).toEqual([0, 0, 1, 1, 0, 0, 0, 1, 0]);
    expect([...(target ?? [])]).toEqual([0, 1, 3]);
    expect([...(mask ?? [])]).toEqual([1, 1, 1]);
  });

  it("that are answered bring the arrow at the same time for all, and want nothing after the end", () => {
    const open = openText(lines(40, (i) => (i % 2 ? "a b c -> x" : "a -> y x x")));
    const { size, steps, input, mask } = open.draw(randomStream(1, "data"), 16);
    expect(steps).toBe(3 + 1 + 4);
    for (let i = 0; i < size; i++) {
      const arrows = Array.from({ length: steps }, (_, time) => input[(i * steps + time) * 4 + 3]);
      expect(arrows.indexOf(1)).toBe(3);
      const scored = [...mask.subarray(i * steps, (i + 1) * steps)].join("");
      expect(["00001100", "00001111"]).toContain(scored);
    }
  });

  it("of training are never of the lines that are held out", () => {
    const open = openText(lines(50, (i) => `${i} a -> b`));
    const first = (draw: OpenTask["draw"]): Set<number> => {
      const { input, size, steps } = draw(randomStream(1, "data"), 500);
      return new Set(Array.from({ length: size }, (_, i) => input.indexOf(1, i * steps * open.input) % open.input));
    };
    const [trained, held] = [first(open.draw), first(open.heldOut)];
    expect(held.size).toBe(5);
    expect([...held].filter((code) => trained.has(code))).toEqual([]);
  });

  it("score 1 where all is right, and tell what guessing is worth", () => {
    const open = openText(lines(50, (i) => (i % 5 ? "q -> x" : "q -> y")));
    const episodes = open.heldOut(randomStream(1, "held-out"), 8);
    const output = new Float32Array(episodes.steps * 8 * open.output);
    for (const [position, code] of episodes.target.entries()) output[position * open.output + code] = 9;
    expect(open.score(episodes, output)).toEqual({ accuracy: 1, wholeAnswers: 1, chance: 0.9 });
  });

  it("are given back from their text", () => {
    for (const text of [
      "abc\nbca\ncab\na",
      "a b -> c\nb c -> a\nc -> b b\na -> a",
      "1,2 -> 3\n2,2->1,1\n3,1->1\n1,1->2",
    ]) {
      const { probe, composing } = openText(text.replace("a -> a", "a b -> a"));
      const drawn = probe(randomStream(1, "probe"));
      expect(composing?.compose(composing.write(drawn))).toEqual(drawn);
    }
  });

  it("say which lines were found, and which of them say nothing new", () => {
    expect(openText(lines(20, () => "ab -> ba")).facts).toEqual([
      { key: "fact.custom.answered", parameters: { lines: 20, heldOut: 2 } },
      { key: "fact.custom.characters", parameters: { inputs: 2, outputs: 2 } },
      { key: "fact.custom.repeated", parameters: { repeated: 2, heldOut: 2 } },
    ]);
  });
});

describe("a mistake", () => {
  it.each([
    ["a -> b\nb\nc -> a\na -> a", "custom.lines.arrow", 2, 1],
    ["a -> b\na -> b -> c\nc -> a\na -> a", "custom.lines.arrow", 2, 1],
    ["a -> b\n  -> b\nc -> a\na -> a", "custom.lines.side", 2, 3],
    ["a,b\nb,,c\nc,a\na,a", "custom.lines.empty", 2, 1],
    ["ab\n\u0007\nc\na", "custom.lines.symbol", 2, 1],
    [`ab\n${"a".repeat(255)}\nc\na`, "custom.lines.long", 2, 1],
    [lines(600, (i) => String.fromCodePoint(0x4e00 + i)), "custom.lines.symbols", 513, 1],
  ])("number %# is told with its line", (text, key, line, column) => {
    expect(problemOf(text)).toMatchObject({ key, place: { line, column } });
  });

  it("of the whole is told", () => {
    expect(problemOf("").key).toBe("data.empty");
    expect(problemOf("a\nb\nc").key).toBe("custom.lines.few");
    expect(() => readSequences(`ab\n${"a".repeat(20_001)}\nc\na`)).toThrow(/line 2: .* 20001 characters/);
    expect(() => readSequences("a\n".repeat(1_000_000))).toThrow(/1000001 lines/);
    const unequal = `${"a".repeat(200)}->b\na->${"b".repeat(200)}\na->b\na->b`;
    expect(problemOf(unequal).key).toBe("custom.lines.steps");
  });

  it("in an episode that a person writes is told at its place", () => {
    const { composing } = openText("a b -> c\nb c -> a\nc -> b b\na -> a");
    const problem = (text: string): unknown => {
      try {
        return composing?.compose(text);
      } catch (error) {
        return error;
      }
    };
    expect(problem("a b -> z")).toMatchObject({ key: "custom.compose.symbol", place: { line: 1, column: 8 } });
    expect(problem("a z -> a")).toMatchObject({ key: "custom.compose.symbol", place: { line: 1, column: 3 } });
    expect(problem("a b")).toMatchObject({ key: "custom.lines.arrow" });
  });
});

it("says how far it has come with long texts, and reads them once", () => {
  const shares: number[] = [];
  const sequences = valueOfFile("long.txt", new TextEncoder().encode(lines(12_000, (i) => `ab${i % 9} -> b`)), false);
  const open = (): OpenTask => custom.open({ given: "sequences", sequences }, (share) => shares.push(share));
  expect(open().facts).toBe(open().facts);
  expect(shares).toEqual([0, 5000 / 12_000, 10_000 / 12_000]);
});

it("answers any lines with a task or a Problem", () => {
  const symbol = fc.constantFrom("a", "b", " ", ",", "->", "\t", "学", "\n", "∎", "1");
  fc.assert(
    fc.property(fc.array(symbol, { maxLength: 40 }), (parts) => {
      try {
        const open = openText(parts.join(""));
        expect(open.heldOut(randomStream(1, "x"), 2).mask).toContain(1);
      } catch (error) {
        expect(error).toBeInstanceOf(Problem);
      }
    }),
    { numRuns: 300 },
  );
});
