import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../../core/problem.ts";
import { randomStream } from "../../core/random.ts";
import { upTo } from "../choose.ts";
import type { SupportedEpisodes } from "../support.ts";
import type { Episodes, OpenTask } from "../task.ts";
import { tokensOf } from "../tokens.ts";
import { anyString } from "../testing/any-string.ts";
import { spelledOut } from "./asked.ts";
import { bankOf, shopBank } from "./bank.ts";
import { overlapBy } from "./overlap.ts";
import { shop } from "./shop.ts";
import { service } from "./task.ts";

const languages = ["en", "zh"] as const;

interface Told {
  readonly entries: readonly { readonly number: number; readonly question: string; readonly answer: string }[];
  readonly question: string;
  readonly wanted: number;
  readonly right: string;
}

function bytes(episodes: Episodes): string {
  const { input, target, mask, support } = episodes as SupportedEpisodes;
  return [input, target, mask, support].map((array) => array.join("")).join();
}

/** The first drawn episode, as its readings tell it. */
function told(open: OpenTask, kind: "draw" | "heldOut", seed: number): Told {
  const readings = open.read(open[kind](randomStream(seed, kind), 1), null);
  const { question, wanted, right } = readings.at(-1)!.parameters;
  const entries = readings.slice(0, -1).map(({ parameters }) => ({
    number: Number(parameters.number),
    question: String(parameters.question),
    answer: String(parameters.answer),
  }));
  return { entries, question: String(question), wanted: Number(wanted), right: String(right) };
}

describe.each(languages)("the shop's questions in %s", (language) => {
  const bank = shopBank(language, 128);
  const open = service.open({ language });

  it("want one answer each, in at least five ways that differ", () => {
    const answers = new Map<string, string>();
    for (const { answer, questions } of shop[language]) {
      expect(questions.flatMap(spelledOut).length).toBeGreaterThanOrEqual(5);
      for (const question of questions.flatMap(spelledOut)) {
        expect(question).not.toMatch(/[()|]/);
        expect([question, answers.get(question) ?? answer]).toEqual([question, answer]);
        answers.set(question, answer);
      }
    }
    for (const of of ["name", "answer"] as const)
      expect(new Set(shop[language].map((asked) => asked[of])).size).toBe(24);
  });

  it("are answered by the entry about the same subject, each entry about another one", () => {
    for (let seed = 0; seed < 80; seed++) {
      const { entries, question, wanted, right } = told(open, "draw", seed);
      const subject = bank.known.get(tokensOf(question).join(" "));
      expect(right).toBe(bank.subjects[subject ?? -1]?.answer);
      expect(entries.find(({ number }) => number === wanted)?.answer).toBe(right);
      expect(new Set(entries.map(({ answer }) => answer)).size).toBe(8);
      expect(entries.map(({ number }) => number).toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      expect(entries.map((entry) => entry.question)).not.toContain(question);
    }
  });

  it("are never trained on in the pairs that are held out", () => {
    const pairOf = ({ entries, question, wanted }: Told): string =>
      `${entries.find(({ number }) => number === wanted)?.question} | ${question}`;
    const training = new Set(upTo(400).map((seed) => pairOf(told(open, "draw", seed))));
    const heldOut = upTo(150).map((seed) => pairOf(told(open, "heldOut", seed)));
    expect(heldOut.filter((pair) => training.has(pair))).toEqual([]);
  });

  it("lie at any place under any number", () => {
    const places = upTo(150).map((seed) => {
      const { entries, wanted } = told(open, "draw", seed);
      return [entries.findIndex(({ number }) => number === wanted), wanted];
    });
    expect(new Set(places.map(([place]) => place)).size).toBe(8);
    expect(new Set(places.map(([, wanted]) => wanted)).size).toBe(8);
    expect(new Set(places.map(String)).size).toBeGreaterThan(40);
  });

  it("are found by common words where the customer uses those of the entry, and not half as often where not", () => {
    const overlapOf = (rewording: number): number => {
      const task = service.open({ language, rewording });
      const episodes = task.heldOut(randomStream(1, "held-out"), 200);
      return task.score(episodes, new Float32Array(200 * episodes.steps * 8)).wordOverlap ?? NaN;
    };
    expect(overlapOf(0)).toBe(1);
    expect(overlapOf(1)).toBeLessThan(0.5);
    expect(overlapOf(1)).toBeGreaterThan(1 / 8);
  });

  it("compose to the same episode from what is written, misspelt or not", () => {
    for (const misspelt of [0, 0.4]) {
      const task = service.open({ language, misspelt, entries: 5 });
      for (let seed = 1; seed <= 12; seed++) {
        const episodes = task.probe(randomStream(seed, "probe"));
        expect(bytes(task.composing!.compose(task.composing!.write(episodes)))).toBe(bytes(episodes));
      }
    }
  });
});

describe("the score of customer service", () => {
  const open = service.open({ entries: 4 });

  it("counts the right entry among the first three, and the mean of 1 / rank", () => {
    const episodes = open.heldOut(randomStream(1, "held-out"), 3);
    const output = new Float32Array(3 * 5 * 4);
    // Ranks 1, 2 and 4.
    for (const [episode, better] of [0, 1, 3].entries()) {
      const start = (episode * 5 + 4) * 4;
      const answer = episodes.target[episode * 5 + 4] ?? 0;
      output[start + answer] = 1;
      const others = [0, 1, 2, 3].filter((number) => number !== answer);
      for (const number of others.slice(0, better)) output[start + number] = 2;
    }
    const { accuracy, recallAt3, reciprocalRank, chance } = open.score(episodes, output);
    expect([accuracy, recallAt3, chance]).toEqual([1 / 3, 2 / 3, 1 / 4]);
    expect(reciprocalRank).toBeCloseTo((1 + 1 / 2 + 1 / 4) / 3, 12);
  });

  it("counts answers by what they are about, whatever their numbers", () => {
    const episodes = open.heldOut(randomStream(1, "held-out"), 40);
    const output = new Float32Array(40 * 5 * 4);
    for (let episode = 0; episode < 40; episode++) {
      const answer = episodes.target[episode * 5 + 4] ?? 0;
      output[(episode * 5 + 4) * 4 + (episode < 30 ? answer : (answer + 1) % 4)] = 1;
    }
    const { labels, wanted, given, right, confusion } = open.count!(episodes, output);
    const sum = (of: Float64Array): number => of.reduce((total, value) => total + value, 0);
    expect(labels).toEqual(shop.en.map(({ name }) => name));
    expect([wanted, given, right, confusion!].map(sum)).toEqual([40, 40, 30, 40]);
    expect(upTo(24).map((subject) => confusion?.[subject * 25])).toEqual([...right]);
    expect(Math.max(...wanted)).toBeLessThan(12);
  });

  it("weighs rare words more than frequent ones", () => {
    const overlap = overlapBy([
      ["my", "card"],
      ["my", "order"],
      ["my", "bill"],
      ["a", "card"],
    ]);
    expect(overlap(["my", "bill"], ["my", "bill"])).toBeCloseTo(1, 12);
    expect(overlap(["my", "bill"], ["your", "bill"])).toBeGreaterThan(overlap(["my", "bill"], ["my", "card"]));
    expect(overlap(["my"], ["a"])).toBe(0);
  });

  it("marks the entry that is needed", () => {
    const { support, target, mask } = open.draw(randomStream(4, "data"), 6) as SupportedEpisodes;
    for (let episode = 0; episode < 6; episode++) {
      expect([...support.subarray(episode * 5, episode * 5 + 5)].filter(Boolean)).toEqual([1]);
      expect([mask[episode * 5 + 4], (target[episode * 5 + 4] ?? 9) < 4]).toEqual([1, true]);
    }
  });

  it("shows the sentences, what is needed of them, and a verdict", () => {
    const episodes = open.composing!.compose("2: how can i pay\n1: is this still in stock\n? which cards do you take");
    expect(open.scene!(episodes, null)).toEqual({
      kind: "sentences",
      sentences: [
        "2: how can i pay → By card, by invoice or by bank transfer.",
        "1: is this still in stock → Leave your address on its page and we write when it is back.",
        "which cards do you take",
      ],
      support: [1, 0, 0],
      verdict: { wanted: "2", got: null },
    });
    expect(open.labels?.output).toEqual(["1", "2", "3", "4"]);
  });
});

describe("composing a consultation", () => {
  const open = service.open({});
  const base = "1: how can i pay\n2: is this still in stock";
  const keyOf = (text: string, output = false): string | undefined => {
    const episodes = open.composing!.compose(text);
    return open.read(episodes, output ? new Float32Array(episodes.steps * open.output) : null).at(-1)?.key;
  };

  it("works out the entry where it can, says where not, and takes a person's word for it", () => {
    expect(keyOf(`${base}\n? you have none left`)).toBe("reading.service.wanted");
    expect(keyOf(`${base}\n? do you like bananas`)).toBe("reading.service.asked");
    expect(keyOf(`${base}\n? do you like bananas`, true)).toBe("reading.service.unknown");
    expect(keyOf(`${base}\n？do you like bananas => 2`, true)).toBe("reading.service.wrong");
    expect(keyOf(`${base}\n? can it come faster`)).toBe("reading.service.asked");
  });

  it("says on which line what is wrong", () => {
    const compose = (text: string) => () => open.composing!.compose(text);
    expect(compose("")).toThrow(/line 1: the last line/);
    expect(compose("? where is it")).toThrow(/no entry above/);
    expect(compose(`${base}\nwhere is it`)).toThrow(/line 3: the last line/);
    expect(compose(`1: how can i pay\nno number\n? x`)).toThrow(/line 2: “no number” is no entry/);
    expect(compose(`9: how can i pay\n? x`)).toThrow(/line 1: .*1 to 8/);
    expect(compose(`1: a\n\n1: b\n? x`)).toThrow(/line 3: two entries/);
    expect(compose(`1: a\n? x => 3`)).toThrow(/line 2: no entry has the expected number 3/);
    expect(compose(`1: \n? x`)).toThrow(/line 1: there is no word/);
    expect(compose(`1: a\n? ${"x ".repeat(40)}`)).toThrow(/line 2: .*at most/);
  });

  it("makes an episode or a Problem of any text", () => {
    const piece = fc.constantFrom("1", ":", "2:", "?", "how", "\n", "=>", " ", "3", "鸟");
    const near = fc.array(piece, { maxLength: 24 }).map((all) => all.join(" "));
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (text) => {
        try {
          const episodes = open.composing!.compose(text);
          const output = new Float32Array(episodes.steps * open.output);
          open.score(episodes, output);
          return open.read(episodes, output).length === episodes.steps;
        } catch (error) {
          return error instanceof Problem;
        }
      }),
    );
  });
});

describe("a knowledge base of one's own", () => {
  const opened = (questions: string, more = {}): OpenTask => service.open({ base: "own", questions, ...more });

  it("takes rows with one answer as one question in other words", () => {
    const open = opened("question,answer\na b,x\nc d,x\ne f,y\ng h,y\ni j,z\nk l,z");
    expect(open.output).toBe(3);
    for (let seed = 0; seed < 60; seed++) {
      const { entries, question, right } = told(open, "draw", seed);
      const subjectOf = (text: string): number => ("abcd".includes(text[0]!) ? 0 : "efgh".includes(text[0]!) ? 1 : 2);
      expect(right).toBe("xyz"[subjectOf(question)]);
      expect(entries.map((entry) => entry.question)).not.toContain(question);
    }
    expect(open.facts?.map(({ parameters }) => parameters)).toEqual([
      { answers: 3, questions: 6 },
      { count: 6, heldOut: 1 },
      { count: 12 },
    ]);
  });

  it("leaves out a word where an answer has one question only", () => {
    const { training, heldOut } = bankOf([
      { name: "x", answer: "x", wordings: [["how", "very", "very", "good"]] },
      { name: "y", answer: "y", wordings: [["one"]] },
    ]);
    const customers = [...training, ...heldOut].map(({ customer }) => customer.join(" "));
    expect(customers.toSorted()).toEqual(["how very good", "how very very", "one", "very very good"]);
  });

  it("tells what it leaves out", () => {
    const long = "w ".repeat(20);
    const open = opened(`Answer,Question\nx,a b\ny,a b\ny,c d e\n,f\nx,${long}\nz,g`, { words: 6 });
    const counts = Object.fromEntries(open.facts?.map(({ key, parameters }) => [key, parameters.count]) ?? []);
    expect(counts).toMatchObject({
      "fact.serviceAlone": 2,
      "fact.serviceEmpty": 1,
      "fact.serviceTwice": 1,
      "fact.serviceCut": 1,
    });
    expect(() => opened("")).toThrow(/empty/);
    expect(() => opened("question,answer\na,x\nb,x")).toThrow(/1 different answer,/);
    expect(() => opened("a,x\nb,y,z")).toThrow(/line 2/);
  });

  it("is a task or a Problem, whatever its text", () => {
    const cell = fc.oneof(fc.string({ maxLength: 12 }), anyString(20));
    const answer = fc.constantFrom("x", "y", "好 的", "");
    const lines = fc.array(
      fc.tuple(cell, answer).map((cells) => cells.join(",")),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          lines.map((all) => all.join("\n")),
        ),
        (text) => {
          let open: OpenTask;
          try {
            open = opened(text, { words: 4, misspelt: 0.3 });
          } catch (error) {
            return error instanceof Problem;
          }
          const one = open.probe(randomStream(2, "probe"));
          expect(bytes(open.composing!.compose(open.composing!.write(one)))).toBe(bytes(one));
          const episodes = open.draw(randomStream(1, "data"), 3);
          open.score(episodes, new Float32Array(3 * episodes.steps * open.output));
          return episodes.steps === open.longest;
        },
      ),
      { numRuns: 40 },
    );
  });
});
