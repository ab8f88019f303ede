import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../../core/problem.ts";
import { randomStream } from "../../core/random.ts";
import { valueOfFile } from "../../core/shelf.ts";
import { faultOf } from "../../data/testing/fault.ts";
import { upTo } from "../choose.ts";
import type { SupportedEpisodes } from "../support.ts";
import type { Episodes, OpenTask } from "../task.ts";
import { dealt, graphOf, questionsOf, worldAround } from "./graph.ts";
import { triples } from "./task.ts";
import type { World } from "./world.ts";

const family = triples.own?.example ?? "";

function openOwn(graph: string, more: Record<string, number> = {}): OpenTask {
  return triples.open({ source: "own", graph, ...more });
}

/** What the setting holds of a file with this text. */
const filed = (text: string): string => valueOfFile("graph.tsv", new TextEncoder().encode(text), true);

/** Facts and question of episode 0 as they are read aloud, and the answer that is wanted. */
function told(open: OpenTask, seed: number, kind: "draw" | "heldOut" = "draw") {
  const episodes = open[kind](randomStream(seed, kind), 1) as SupportedEpisodes;
  const readings = open.read(episodes, null);
  const { question, wanted } = readings.at(-1)?.parameters ?? {};
  const facts = readings.slice(0, -1).map(({ parameters: p }) => `${p.subject}\t${p.relation}\t${p.object}`);
  return { episodes, facts, question: String(question), wanted: String(wanted) };
}

/** Many entities and few relations, some of which lead to several objects. */
const chance = randomStream(1, "graph");
const large = upTo(1500)
  .map(() => `e${chance.between(0, 249)}\tr${chance.between(0, 4)}\te${chance.between(0, 249)}`)
  .filter((line, i, lines) => lines.indexOf(line) === i)
  .join("\n");

/** What two episodes must agree in, in few letters. */
function bits(episodes: Episodes | undefined): string {
  const { steps, input, target, mask, support } = episodes as SupportedEpisodes;
  const on = [...input.entries()].flatMap(([i, value]) => (value ? [i, value] : []));
  return JSON.stringify([steps, input.length, on, [...target], [...mask], [...support]]);
}

describe.each([
  ["a family", family, 24, 9],
  ["a large graph", large, 16, 16],
])("triples of %s", (_, graph, facts, shown) => {
  const lines = new Set(graph.split("\n"));

  it.each([1, 2, 3])(
    "of %i hops tell facts of the graph, one for each subject and relation, and lead to the answer",
    (hops) => {
      const open = openOwn(graph, { facts, hops });
      for (const kind of ["draw", "heldOut"] as const)
        for (let seed = 1; seed <= 60; seed++) {
          const world = told(open, seed, kind);
          expect(world.facts.length).toBe(shown);
          // In training the names are dealt anew.
          if (kind === "heldOut") for (const fact of world.facts) expect(lines.has(fact)).toBe(true);
          const next = new Map(world.facts.map((fact) => fact.split("\t")).map(([s, r, o]) => [`${s}\t${r}`, o ?? ""]));
          expect(next.size).toBe(shown);
          const [start = "", ...path] = world.question.split(" → ");
          expect(path.length).toBe(hops);
          expect(path.reduce((here, relation) => next.get(`${here}\t${relation}`) ?? "", start)).toBe(world.wanted);
          const marked = world.facts.filter((_fact, i) => (world.episodes.support[i] ?? 0) > 0);
          expect(marked.length).toBeGreaterThan(0);
          expect(marked.length).toBeLessThanOrEqual(hops);
        }
    },
  );

  it.each([1, 2, 3])("of %i hops never ask in training what is held out", (hops) => {
    const known = graphOf(graph, "");
    const { training, heldOut } = questionsOf(known, hops, graph);
    const asked = (paths: readonly (readonly number[])[]): Set<string> =>
      new Set(
        paths.map((path) => [known.facts[path[0] ?? 0]?.subject, ...path.map((f) => known.facts[f]?.relation)].join()),
      );
    const [trained, held] = [asked(training), asked(heldOut)];
    expect([...held].filter((question) => trained.has(question))).toEqual([]);
    expect(held.size).toBe(Math.ceil((trained.size + held.size) / 5));
    for (const path of [...training, ...heldOut])
      path.slice(1).forEach((fact, i) => expect(known.facts[fact]?.subject).toBe(known.facts[path[i] ?? 0]?.object));
  });

  it("deal names in training one to one, and leave the rest of the world as it is", () => {
    const known = graphOf(graph, "");
    const { training } = questionsOf(known, 2, graph);
    for (let seed = 1; seed <= 30; seed++) {
      const random = randomStream(seed, "deal");
      const world = worldAround(random, known, training[seed % training.length] ?? [], shown);
      const other = dealt(random, known, world);
      const ends = (from: World): number[] => [
        ...from.facts.flatMap(({ subject, object }) => [subject, object]),
        from.start,
        from.answer,
      ];
      const [names, pairs] = [ends(world), ends(other)];
      const deal = new Map(names.map((entity, i) => [entity, pairs[i]]));
      expect(names.map((entity) => deal.get(entity))).toEqual(pairs);
      expect(new Set(deal.values()).size).toBe(deal.size);
      expect(other.facts.map(({ relation }) => relation)).toEqual(world.facts.map(({ relation }) => relation));
      expect([other.path, other.support]).toEqual([world.path, world.support]);
    }
  });

  it("can be written and read again, bit for bit", () => {
    const open = openOwn(graph, { facts, hops: 3 });
    for (let seed = 1; seed <= 20; seed++) {
      const episodes = open.heldOut(randomStream(seed, "probe"), 1);
      expect(bits(open.composing?.compose(open.composing.write(episodes)))).toBe(bits(episodes));
    }
  });
});

describe("a graph of one's own", () => {
  it("gives its names to inputs, outputs, readings and the scene", () => {
    const open = openOwn(family);
    expect(open.output).toBe(9);
    expect(open.input).toBe(5 * 12);
    expect(open.labels?.output).toContain("London");
    const episodes = open.probe(randomStream(1, "probe"));
    const scene = open.scene?.(episodes, new Float32Array(episodes.steps * open.output));
    if (scene?.kind !== "sentences") throw new Error("no sentences");
    expect(scene.sentences.at(-1)).toMatch(/ \| .* \| \?$/);
    expect(scene.verdict.got).toBe("Ada");
    expect(scene.sentences.filter((_, i) => scene.support[i]).length).toBe(2);
  });

  it("says what was found", () => {
    const keys = (open: OpenTask): readonly string[] => (open.facts ?? []).map(({ key }) => key);
    expect(keys(openOwn(family))).toEqual(["fact.triples", "fact.triplesPaths", "fact.triplesDealt"]);
    expect(keys(openOwn(`${family}\n${family}`))).toContain("fact.triplesRepeated");
    expect(keys(openOwn(large, { hops: 3 }))).toEqual([
      "fact.triples",
      "fact.triplesDrawn",
      "fact.triplesTold",
      "fact.triplesDealt",
    ]);
    const found = openOwn(family).facts?.[1]?.parameters;
    expect(found).toEqual({ hops: 2, training: 7, heldOut: 2 });
  });

  it("may be large, and opens soon all the same", () => {
    const random = randomStream(2, "graph");
    const name = (): number => random.between(0, 299);
    const lines = upTo(100_000).map(() => `e${name()}\tr${random.between(0, 9)}\te${name()}`);
    const started = process.cpuUsage();
    const { training, heldOut, isSample } = questionsOf(graphOf(lines.join("\n"), ""), 3, "large");
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(4000);
    expect([training.length + heldOut.length, isSample]).toEqual([20_000, true]);
  }, 20_000);

  it("is scored against blind guesses and the commonest answer", () => {
    const open = openOwn(large, { facts: 8 });
    const episodes = open.heldOut(randomStream(1, "held-out"), 50);
    const flawless = new Float32Array(episodes.target.length * open.output);
    episodes.target.forEach((entity, position) => (flawless[position * open.output + entity] = 1));
    const { accuracy, chance, commonest } = open.score(episodes, flawless);
    expect([accuracy, chance]).toEqual([1, 1 / open.output]);
    expect(commonest).toBeGreaterThan(chance ?? 1);
    expect(commonest).toBeLessThan(0.2);
  });

  it("keeps the most frequent names where there are too many, and says so", () => {
    const rare = upTo(900).map((i) => `rare${i}\tr\trarer${i}`);
    const open = openOwn(filed(`${large}\n${rare.join("\n")}`));
    const told = open.facts?.find(({ key }) => key === "fact.triplesRare")?.parameters;
    expect(told).toMatchObject({ most: 512 });
    expect(Number(told?.["facts"])).toBeGreaterThan(700);
    expect(open.labels?.output?.length ?? open.output).toBeLessThanOrEqual(512);
    expect(openOwn(large).facts?.some(({ key }) => key === "fact.triplesRare")).toBe(false);
    const chain = upTo(600).map((i) => `e${i}\tr\te${i + 1}`);
    expect(openOwn(chain.join("\n")).draw(randomStream(1, "data"), 4).input.every(Number.isFinite)).toBe(true);
  });

  it("may be N-Triples, with the last part of each address for its name", () => {
    const place = (name: string): string => `<http://example.org/x#${encodeURIComponent(name)}>`;
    const lines = family
      .trim()
      .split("\n")
      .map((line) => line.split("\t"));
    const written = lines.map(
      ([a = "", b = "", c = ""], i) => `${place(a)} ${place(b)} ${i ? place(c) : `"${c}"@en`} .`,
    );
    const [plain, web] = [openOwn(family), openOwn(`# a graph\n\n${written.join("\n")}`)];
    expect(web.labels).toEqual(plain.labels);
    expect(web.facts).toEqual(plain.facts);
  });

  it.each([
    ["", "data.empty", undefined],
    ["Ada\tknows\tBob", "triples.paths", undefined],
    [`${family}\nAda\tknows`, "table.ragged", 10],
  ])("that cannot be used is refused", (graph, key, line) => {
    expect(faultOf(() => openOwn(graph))).toEqual([key, line]);
  });
});

describe("a written graph", () => {
  const open = triples.open({});
  const compose = (text: string): SupportedEpisodes => open.composing?.compose(text) as SupportedEpisodes;

  it("of letters can be written and read again, bit for bit", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const episodes = open.probe(randomStream(seed, "probe"));
      expect(bits(compose(open.composing?.write(episodes) ?? ""))).toBe(bits(episodes));
    }
  });

  it("answers what its facts say, with the facts that it needs", () => {
    const episodes = compose("A α B\nB β C\n\nC β D\nA α β β ?");
    expect(open.read(episodes, null).at(-1)?.parameters).toEqual({ question: "A → α → β → β", wanted: "D" });
    expect([...episodes.support]).toEqual([1, 2, 3, 0]);
    expect(open.read(compose("A α B\nB β C\nA α?"), null).at(-1)?.parameters.wanted).toBe("B");
  });

  it.each([
    ["", "triples.short", undefined],
    ["A α B", "triples.short", undefined],
    ["A α B\nA β ?", "triples.nowhere", 2],
    ["A α\nA α ?", "triples.fact", 1],
    ["A α Z\nA α ?", "triples.entity", 1],
    ["A ω B\nA α ?", "triples.relation", 1],
    ["A α B\n\nA α C\nA α ?", "triples.twice", 3],
    ["A α B\nA ?", "triples.question", 2],
    ["A α B\nA α α α α ?", "triples.question", 2],
    [
      `${upTo(25)
        .map((i) => `${String.fromCharCode(65 + (i % 16))} ${"αβγδ"[i >> 4]} A`)
        .join("\n")}\nA α ?`,
      "triples.long",
      25,
    ],
  ])("%j is refused with its line", (text, key, line) => {
    expect(faultOf(() => compose(text))).toEqual([key, line]);
  });

  it("of anything at all ends in an episode or a Problem", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 80 }), fc.stringMatching(/^[A-Cαβ?| \n\t]{0,60}$/)), (text) => {
        try {
          expect(compose(text).mask.at(-1)).toBe(1);
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
      { numRuns: 500 },
    );
  });
});
