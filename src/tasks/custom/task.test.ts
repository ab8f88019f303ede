import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Problem } from "../../core/problem.ts";
import { randomStream } from "../../core/random.ts";
import type { Episodes, OpenTask } from "../task.ts";
import { examples } from "./examples.ts";
import { limits, type Draft } from "./grammar.ts";
import { draftOf, grammarOf } from "./read-grammar.ts";
import { writeDraft } from "./write-grammar.ts";
import { custom } from "./task.ts";
import { drafts } from "./testing/drafts.ts";

const openText = (rules: string): OpenTask => custom.open({ rules });
const openDraft = (draft: Draft): OpenTask => openText(writeDraft(draft));

/** The output that says exactly what is wanted. */
function perfect(open: OpenTask, { target, size, steps }: Episodes): Float32Array {
  const output = new Float32Array(size * steps * open.output);
  for (const i of output.keys()) {
    const isOne = open.loss === "class" ? target[Math.floor(i / open.output)] === i % open.output : target[i] === 1;
    output[i] = isOne ? 9 : -9;
  }
  return output;
}

const anyText = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes));

const bytes = ({ input, target, mask }: Episodes): string => [input, target, mask].map((one) => one.join()).join(";");

function refusal(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("a valid grammar", { timeout: 30_000 }, () => {
  it("opens, stays within its bounds, and a flawless output scores 1", () => {
    fc.assert(
      fc.property(drafts, fc.nat(), (draft, seed) => {
        const open = openDraft(draft);
        expect(open.longest).toBeLessThanOrEqual(limits.steps);
        for (const episodes of [
          open.draw(randomStream(seed, "data"), 3),
          open.heldOut(randomStream(seed, "held-out"), 3),
        ]) {
          expect(episodes.steps).toBeLessThanOrEqual(open.longest);
          expect(episodes.input.length).toBe(3 * episodes.steps * open.input);
          for (let i = 0; i < 3; i++)
            expect(episodes.mask.subarray(i * episodes.steps, (i + 1) * episodes.steps)).toContain(1);
          const metrics = open.score(episodes, perfect(open, episodes));
          expect(metrics).toMatchObject({ accuracy: 1, wholeAnswers: 1 });
          expect(metrics["chance"]).toBeLessThanOrEqual(1);
          expect(open.read(episodes, null)).toHaveLength(episodes.steps);
          expect(open.read(episodes, perfect(open, episodes)).some(({ key }) => key.endsWith("wrong"))).toBe(false);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("gives the same bytes for the same seed", () => {
    fc.assert(
      fc.property(drafts, fc.nat(), (draft, seed) => {
        const drawn = (): string => bytes(openDraft(draft).draw(randomStream(seed, "data"), 4));
        expect(drawn()).toBe(drawn());
      }),
      { numRuns: 50 },
    );
  });

  it("is the same after it was written and read again", () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(draftOf(writeDraft(draft))).toEqual(draft);
      }),
    );
  });

  it("gives an episode back that was written as text", () => {
    fc.assert(
      fc.property(drafts, fc.nat(), (draft, seed) => {
        const open = openDraft(draft);
        const episodes = open.draw(randomStream(seed, "data"), 1);
        const text = open.composing?.write(episodes) ?? "";
        expect(open.composing?.compose(text)).toEqual(episodes);
      }),
      { numRuns: 100 },
    );
  });
});

describe("anything else", { timeout: 30_000 }, () => {
  const refusesOrOpens = (text: string): void => {
    try {
      openText(text).heldOut(randomStream(1, "held-out"), 2);
    } catch (error) {
      expect(error).toBeInstanceOf(Problem);
    }
  };

  it("as text is refused with a Problem", () => {
    fc.assert(fc.property(anyText, refusesOrOpens));
  });

  it("as JSON is refused with a Problem", () => {
    fc.assert(fc.property(fc.json({ maxDepth: 5 }), refusesOrOpens));
  });

  it("near a valid grammar opens or is refused with a Problem", () => {
    const damaged = fc.tuple(drafts.map(writeDraft), fc.nat(), fc.nat(40), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(damaged, ([text, at, count, put]) => {
        const start = at % text.length;
        refusesOrOpens(text.slice(0, start) + put + text.slice(start + count));
      }),
      { numRuns: 200 },
    );
  });

  it("with one value replaced by any other opens or is refused with a Problem", () => {
    const values = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(1e300, -0, 65, "__proto__", [4, 1]));
    fc.assert(
      fc.property(drafts, fc.nat(), values, (draft, at, value) => {
        let left = 1 + (at % 20);
        const replaced = JSON.stringify(draft, (_, old: unknown) => (left-- === 0 ? value : old));
        refusesOrOpens(replaced);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a mistake", () => {
  const x = '{"show": {"name": "x", "length": 3}}';
  const grammar = (phases: string, alphabet = '["a", "b", "c"]'): string =>
    `{\n  "alphabet": ${alphabet},\n  "phases": [\n    ${x},\n    ${phases}\n  ]\n}`;
  const copy = '{"answer": {"rule": ["copy"]}}';

  it.each([
    [grammar('{"answer": {"of": "x", "rule": ["revers"]}}'), "phases[1].answer.rule[0]", 5, 37],
    [grammar('{"answer": {"of": "y", "rule": ["copy"]}}'), "phases[1].answer.of", 5, 23],
    [grammar('{"answer": {"rule": [{"keep": ["a", "z"]}]}}'), "phases[1].answer.rule[0].keep[1]", 5, 41],
    [grammar('{"answer": {"rule": ["repeat"]}}'), null, 5, 26],
    [grammar('{"answer": {"rule": [{"copy": 1}]}}'), null, 5, 26],
    [grammar('{"answer": {"rule": [{"repeat": 30}]}}'), "phases[1].answer.rule[0]", 5, 26],
    [grammar('{"answer": {"rule": [{"count": ["a"]}]}}'), "phases[1].answer.rule[0].count", 5, 36],
    [grammar('{"answer": {"rule": [{"keep": ["a"]}], "end": false}}'), "phases[1].answer.end", 5, 51],
    [grammar('{"answer": {"rule": [{"lookup": "x"}]}}'), "phases[1].answer.rule[0].lookup", 5, 37],
    [grammar('{"wait": [3, 1]}, ' + copy), "phases[1].wait", 5, 14],
    [grammar('{"wait": 1e400}, ' + copy), "phases[1].wait", 5, 14],
    [grammar('{"marker": "a"}, ' + copy), "phases[1].marker", 5, 16],
    [grammar('{"wait": 1, "marker": "|"}, ' + copy), "phases[1]", 5, 5],
    [grammar('{"show": {"name": "x", "length": 1}}, ' + copy), "phases[1].show.name", 5, 23],
    [grammar('{"show": {"length": 4, "distinct": true}}, ' + copy), "phases[1].show.length", 5, 25],
    [grammar('{"show": {"length": 2, "among": "x", "distinct": true}}, ' + copy), null, 5, 37],
    [grammar('{"show": {"length": 2, "among": "x", "from": ["a"]}}, ' + copy), "phases[1].show", 5, 14],
    [grammar('{"show": {"length": 2, "colour": 1}}, ' + copy), "phases[1].show.colour", 5, 38],
    [grammar('{"wait": 1}'), "phases", 3, 13],
    [grammar(Array.from({ length: 5 }, () => '{"wait": 64}').join() + "," + copy), "phases", 3, 13],
    [grammar(copy, '["a", "a"]'), "alphabet[1]", 2, 21],
    [grammar(copy, '["a", "b c"]'), "alphabet[1]", 2, 21],
    [grammar(copy, '{"from": "a", "to": "é"}'), "alphabet", 2, 15],
    [grammar(copy, '{"bits": 7}'), "alphabet.bits", 2, 24],
    [`{"alphabet": ["a", "b"], "phases": [${copy}]}`, "phases[0].answer", 1, 48],
    ['{"phases": []}', "rules", 1, 1],
    ["[]", "rules", 1, 1],
    ['{"alphabet": ["a", "b"], "alphabet": 1}', null, 1, 26],
    ['{"alphabet": ["a", "b"],}', null, 1, 25],
    ['{"__proto__": 1}', "__proto__", 1, 15],
    ["[".repeat(9000), null, 1, 14],
  ])("number %# is told with its path and place", (text, path, line, column) => {
    const problem = refusal(() => openText(text));
    if (path !== null) expect(problem.parameters["path"]).toBe(path);
    expect(problem.place).toEqual({ line, column });
  });

  it("of too many characters is told without reading them", () => {
    expect(refusal(() => grammarOf(" ".repeat(20_000) + "x")).key).toBe("custom.long");
  });

  it("in an episode that a person writes is told at its place", () => {
    const { composing } = openText("");
    expect(refusal(() => composing?.compose("x: a b z")).place).toEqual({ line: 1, column: 8 });
    expect(refusal(() => composing?.compose("a b\nc")).key).toBe("custom.compose.lines");
    expect(refusal(() => composing?.compose("x: a")).key).toBe("custom.compose.count");
    const { composing: delayed } = openDraft(examples.find(({ id }) => id === "delay")?.draft as Draft);
    expect(refusal(() => delayed?.compose("a b c d\nx\nlater")).place).toEqual({ line: 3, column: 1 });
  });
});

describe("chance", () => {
  it("is what the commonest symbol of each place is worth", () => {
    const parity = openText(
      '{"alphabet": {"bits": 1}, "phases": [{"show": {"length": 9}}, {"answer": {"rule": ["sum"]}}]}',
    );
    const { chance } = parity.score(parity.heldOut(randomStream(1, "x"), 4), new Float32Array(40));
    expect(chance).toBeGreaterThan(0.45);
    expect(chance).toBeLessThan(0.55);
  });
});

describe("rules of one's own", () => {
  it("are all opened that the documentation and the examples show", () => {
    const blocksOf = (page: string): readonly string[] => {
      const text = readFileSync(new URL(`../../../docs/${page}`, import.meta.url), "utf8");
      return [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block]) => block);
    };
    const blocks = blocksOf("own-task.md");
    expect(blocks.length).toBeGreaterThan(3);
    expect(blocksOf("own-task.zh.md")).toEqual(blocks);
    for (const text of [...blocks, ...examples.map(({ draft }) => writeDraft(draft))])
      expect(openText(text).longest).toBeLessThanOrEqual(limits.steps);
  });
});
