import { describe, expect, it } from "vitest";
import { randomStream } from "../../core/random.ts";
import { upTo } from "../choose.ts";
import type { SupportedEpisodes } from "../support.ts";
import { triples } from "./task.ts";

/** Follows the question through the facts as they are read aloud. */
function solve(facts: readonly string[], question: string): string {
  const [start = "", ...path] = question.split(" → ");
  return path.reduce((here, relation) => {
    const found = facts.filter((fact) => fact.startsWith(`${here} ${relation} `));
    if (found.length !== 1) throw new Error(`${found.length} facts from ${here} by ${relation}`);
    return found[0]?.split(" ")[2] ?? "";
  }, start);
}

const layouts = [
  { entities: 16, relations: 4, facts: 24, hops: 1 },
  { entities: 16, relations: 4, facts: 24, hops: 2 },
  { entities: 16, relations: 4, facts: 40, hops: 3 },
  { entities: 4, relations: 1, facts: 3, hops: 3 },
  { entities: 4, relations: 1, facts: 4, hops: 3 },
  { entities: 26, relations: 8, facts: 64, hops: 3 },
];

describe.each(layouts)("triples of $entities entities, $relations relations, $facts facts, $hops hops", (layout) => {
  const open = triples.open(layout);
  const worlds = upTo(200).map((i) => {
    const episodes = open.draw(randomStream(i + 1, "data"), 1) as SupportedEpisodes;
    const readings = open.read(episodes, null);
    const facts = readings
      .slice(0, -1)
      .map(({ parameters: { subject, relation, object } }) => `${subject} ${relation} ${object}`);
    const { question, wanted } = readings.at(-1)?.parameters ?? {};
    return { episodes, facts, question: String(question), wanted };
  });

  it("the answer is where the relations lead, one fact for each subject and relation", () => {
    for (const { facts, question, wanted } of worlds) {
      expect(solve(facts, question)).toBe(wanted);
      expect(question.split(" → ").length).toBe(layout.hops + 1);
      expect(new Set(facts.map((fact) => fact.slice(0, 3))).size).toBe(layout.facts);
    }
  });

  it("the facts that are marked for each hop are the ones to follow", () => {
    for (const { episodes, facts, question, wanted } of worlds) {
      const marked = facts.filter((_, i) => (episodes.support[i] ?? 0) > 0);
      expect(marked.length).toBeLessThanOrEqual(layout.hops);
      expect(solve(marked, question)).toBe(wanted);
      const last = facts[[...episodes.support].indexOf(layout.hops)];
      expect(last?.split(" ")[2]).toBe(wanted);
    }
  });

  it("every role is a symbol of its sort or nothing", () => {
    const symbols = layout.entities + layout.relations;
    for (const { episodes } of worlds.slice(0, 20))
      for (let start = 0; start < episodes.input.length; start += symbols) {
        const role = (start / symbols) % 5;
        const isQuestion = start >= layout.facts * 5 * symbols;
        const on = [...episodes.input.subarray(start, start + symbols)].flatMap((value, i) => (value ? [i] : []));
        const wanted = isQuestion ? role === 0 || [1, 3, 4].slice(0, layout.hops).includes(role) : role < 3;
        expect(on.length).toBe(wanted ? 1 : 0);
        if (wanted) expect((on[0] ?? 0) >= layout.entities).toBe(role === 1 || role > 2);
      }
  });
});

describe("triples", () => {
  it("answers are spread over all entities", () => {
    const { target, mask } = triples.open({}).heldOut(randomStream(1, "held-out"), 1600);
    const counts = new Map<number, number>();
    target.forEach((entity, i) => mask[i] && counts.set(entity, (counts.get(entity) ?? 0) + 1));
    expect(counts.size).toBe(16);
    for (const count of counts.values()) expect(Math.abs(count - 100)).toBeLessThan(45);
  });

  it("more facts than there are subjects and relations are refused", () => {
    expect(() => triples.open({ entities: 4, relations: 2, facts: 9 })).toThrow(/9 facts.*at most 8/);
  });
});
