import { describe, expect, it } from "vitest";
import { prepare } from "../../train/prepare.ts";
import { presetById } from "../../train/presets.ts";
import { resultOf, subjectOf } from "../testing/subject.ts";
import { automaton } from "./automaton.ts";

/** Says whether the number of ones is odd, by turning one number over. */
const parityByHand = `model parity "by hand"
state p
one = sum[input](x * index[input]())
p' = abs(p - one)
output p' * (2 * index[output]() - 1) + 0.5 * (1 - 2 * index[output]())
`;

/** Counts the ones, but no further than five. */
const countsToFive = `model five "counts to five"
state n
one = sum[input](x * index[input]())
n' = min(n + one, 5)
half = n' / 2
odd = 2 * (half - floor(half))
output odd * (2 * index[output]() - 1) + 0.5 * (1 - 2 * index[output]())
`;

/** The depth of brackets of one kind. */
const depthByHand = `model depth "by hand"
state d
d' = d + sum[input](x * (1 - 2 * index[input]()))
output (1 - 2 * min(d', 1)) * (1 - 2 * index[output]())
`;

const parameters = { from: 1, to: 8, beyond: 4 };

describe("the automaton of a network", () => {
  it("that turns one bit over has two states, and is the task's own", async () => {
    const subject = await subjectOf({ text: parityByHand, task: "parity", settings: parameters });
    const { sentences, graph, grids } = await resultOf(automaton, subject, { letters: 7 });
    const { from } = sentences[0]?.parameters ?? {};
    expect(sentences[0]).toEqual({ key: "holds", parameters: { states: 2, words: 254, length: 7, from } });
    expect(sentences.map(({ key }) => key)).toEqual(["holds", "right", "same", "longer"]);
    expect(graph?.nodes).toEqual([
      { label: "ε", output: "0" },
      { label: "1", output: "1" },
    ]);
    expect(graph?.edges).toContainEqual({ from: 0, to: 1, letters: ["1"] });
    expect([...(grids[0]?.data ?? [])]).toEqual([0, 1, 1, 0]);
    expect([...(grids[1]?.data ?? [])]).toEqual(Array(14).fill(1));
  });

  it("that counts to five is told from the task's own by six ones, which opens", async () => {
    const subject = await subjectOf({ text: countsToFive, task: "parity", settings: parameters });
    const { sentences, grids } = await resultOf(automaton, subject, { letters: 8 });
    const by = (key: string) => sentences.find((sentence) => sentence.key === key);
    expect(by("holds")?.parameters).toMatchObject({ states: 6, length: 8 });
    expect(by("wrong")?.parameters).toMatchObject({ word: "111111", wanted: "0", got: "1" });
    expect(by("wrong")?.opens?.given).toBe("111111");
    expect(by("differs")?.parameters).toMatchObject({ states: 2, word: "111111" });
    const right = grids.find(({ name }) => name === "right");
    // Of the 32 words of six letters that want 0, one has six ones.
    expect(right?.data[5]).toBeCloseTo(31 / 32);
    expect(right?.opens?.[5]?.given).toBe("111111");
    expect(right?.labels?.["wanted"]).toEqual(["0", "1"]);
  });

  it("that counts to five is no two-state machine past short words, and longer words say so", async () => {
    const subject = await subjectOf({ text: countsToFive, task: "parity", settings: parameters });
    const { sentences } = await resultOf(automaton, subject, { letters: 5 });
    const keys = sentences.map(({ key }) => key);
    expect(keys).toEqual(["holds", "right", "same", "longerRefuted", "longerWrong"]);
    const word = String(sentences[3]?.parameters["word"]);
    expect([...word].filter((bit) => bit === "1").length).toBeGreaterThan(5);
    expect(sentences[3]?.opens?.given).toBe(word);
  });

  it("that knows the depth of brackets has a state for every depth there is", async () => {
    const settings = { brackets: 1, length: 8, depth: 3, beyond: 2 };
    const subject = await subjectOf({ text: depthByHand, task: "dyck", settings });
    const { sentences, graph } = await resultOf(automaton, subject, { letters: 9 });
    expect(sentences.map(({ key }) => key)).toEqual(["holds", "right", "same", "longer"]);
    expect(graph?.nodes.map(({ label, output }) => `${label} ${output}`)).toEqual(["ε ■", "( )", "(( )", "((( )"]);
    expect(graph?.edges.length).toBe(6);
  });

  it("of any weights agrees with the network on every word, whatever they are", async () => {
    const subject = await subjectOf({ model: "gru", task: "anbn", settings: { from: 1, to: 4, beyond: 2 } });
    const { sentences, graph } = await resultOf(automaton, subject, { letters: 8 });
    expect(sentences[0]).toMatchObject({ key: "holds", parameters: { states: graph?.nodes.length } });
  });
});

describe("the automaton refuses", () => {
  it("a task whose episodes are no words", () => {
    const experiment = presetById("lstm-copy");
    const { program, task } = prepare(experiment);
    expect(automaton.refuses(program, task, experiment)?.key).toBe("analysis.words");
  });

  it("a network that draws random numbers", async () => {
    const text = parityByHand.replace("output ", "output normal[output]() + ");
    const subject = await subjectOf({ text, task: "parity", settings: parameters });
    await expect(resultOf(automaton, subject)).rejects.toMatchObject({ key: "analysis.chance" });
  });
});
