/** Networks of which it is known what they hold: one by its text, one that came with the page; and one that holds nothing. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readRunFile } from "../../share/run-file/read.ts";
import { wasmEngine } from "../../engine/wasm/engine.ts";
import type { Findings, FindingSentence } from "../analysis.ts";
import { openSubject } from "../subject.ts";
import { resultOf, subjectOf } from "../testing/subject.ts";
import { memoriesOf } from "./slots.ts";
import { stored } from "./stored.ts";
import { wipe } from "./wipe.ts";
import { words } from "./words.en.ts";

const copy = { task: "copy", settings: { bits: 4, from: 5, to: 5 } };

/** Step t goes to slot t, as it is. */
const shelf = `model shelf
size slot = 16
size width = 5
state memory[slot, width], place[slot] = first
write ww = place + 0
row = tanh(linear[width](x))
memory' = (1 - ww) * memory + ww * row
place' = shift[slot](place)
read wr = softmax[slot](sum[width](memory'))
output linear(wr)`;

const noise = `model noise
size unit = 8
state h[unit]
h' = normal[unit]()
output linear(h')`;

const keysOf = ({ sentences }: Findings): readonly string[] => sentences.map(({ key }) => key);
const named = ({ sentences }: Findings, wanted: string): readonly FindingSentence[] =>
  sentences.filter(({ key }) => key === wanted);

/** Every hole of its sentence is filled. */
function expectSaid({ sentences, grids }: Findings): void {
  const texts: Readonly<Record<string, string>> = words;
  for (const { key, parameters } of sentences) {
    const text = texts[`analysis.stored.${key}`];
    expect(text, key).toBeDefined();
    const holes = [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name);
    expect(holes.filter((name) => !Object.hasOwn(parameters, name))).toEqual([]);
  }
  for (const { name, sizes, data } of grids) {
    expect(texts[`analysis.stored.grid.${name}`]).toBeDefined();
    expect(data.length).toBe(sizes[0] * sizes[1]);
  }
}

test("a memory that puts every step into a slot of its own is told so, and nothing else of it", async () => {
  const subject = await subjectOf({ text: shelf, ...copy });
  const found = await resultOf(stored, subject, { episodes: 8 });
  expectSaid(found);
  const held = found.sentences.filter(({ key }) => key.startsWith("holds")).map(({ parameters }) => parameters);
  expect(held.length).toBe(2);
  for (const { index, step, from, to, other } of held)
    expect({ index, from, to, other }).toEqual({ index: step, from: step, to: 10, other: 0 });
  // Five vectors; the delimiter is the same in every episode, so that it is not altered.
  expect(named(found, "own")[0].parameters).toMatchObject({ signal: "memory", axis: "slot", count: 5 });
  expect(named(found, "moves.all")[0].parameters).toEqual({
    signal: "ww",
    by: "+1",
    share: 100,
    steps: 80,
    episodes: 8,
  });
  const grid = found.grids.find(({ name }) => name === "slots");
  expect(grid?.axes).toEqual(["slot", "time"]);
  for (let slot = 0; slot < 5; slot++)
    for (let step = 0; step < 5; step++) {
      const value = grid?.data[slot * 11 + step] ?? NaN;
      if (slot === step) expect(value).toBeGreaterThan(0.1);
      else expect(Number.isNaN(value) || value === 0).toBe(true);
    }
  subject.session.dispose();
});

test("the Turing machine that came with the page: slots, heads, and the order in which they are read", async () => {
  const file = await readRunFile(new Uint8Array(readFileSync("public/pretrained/ntm-copy.mnemoscope")));
  const { experiment, update, archive } = file;
  const weights = archive.checkpoints.at(-1)?.snapshot.weights ?? null;
  const subject = await openSubject({ experiment, update, weights, engine: wasmEngine });
  const found = await resultOf(stored, subject, { episodes: 16 });
  expectSaid(found);
  expect(found.sentences.length).toBeLessThanOrEqual(8);
  expect(keysOf(found)).toEqual(expect.arrayContaining(["holds.read", "own", "forth"]));
  expect(named(found, "own")[0].parameters.count).toBeGreaterThanOrEqual(6);
  // What came at step i is asked for at step 9 + i, and wiping its slot takes that one answer.
  for (const { parameters } of named(found, "holds.read"))
    expect(parameters).toMatchObject({ at: 8, answers: 1, wanted: 8, answer: Number(parameters.step) + 9 });
  const moves = found.sentences.filter(({ key }) => key.startsWith("moves"));
  expect(moves.map(({ parameters: { by } }) => by)).toContain("+1");
  subject.session.dispose();
}, 30_000);

test("of a network that holds nothing it says that nothing stands out", async () => {
  const subject = await subjectOf({ text: noise, ...copy });
  const found = await resultOf(stored, subject, { episodes: 8 });
  expectSaid(found);
  expect(found.sentences).toEqual([{ key: "none", parameters: { episodes: 8 } }]);
  subject.session.dispose();
});

test("what a wiped slot takes with it is what the same text takes in which it is wiped", async () => {
  const subject = await subjectOf({ text: shelf, ...copy });
  const [memory] = memoriesOf(await subject.session.trace(subject.batch));
  const run = wipe(subject, memory);
  let next = await run.next();
  while (!next.done) next = await run.next();
  const { at, lost } = next.value;
  expect(at).toBe(5);
  const answers = async (text: string): Promise<Float32Array> => {
    const one = await subjectOf({ text, ...copy });
    const { output } = await one.session.evaluate(one.batch);
    one.session.dispose();
    return output.map((logit) => 1 / (1 + Math.exp(-logit)));
  };
  const before = await answers(shelf);
  for (const slot of [0, 3]) {
    const wiped = `memory' = (1 - (step == 5) * onehot[slot](${slot})) * ((1 - ww) * memory + ww * row)`;
    const after = await answers(shelf.replace(/memory' = .*/, wiped));
    for (let time = 6; time < 11; time++) {
      const changes = Array.from({ length: 4 }, (_, bit) => Math.abs(after[4 * time + bit] - before[4 * time + bit]));
      expect(lost[11 * slot + time]).toBeCloseTo(Math.max(...changes), 5);
      expect(Math.max(...changes)).toBeGreaterThan(1e-4);
    }
    expect([...lost.subarray(11 * slot, 11 * slot + 6)]).toEqual(new Array(6).fill(NaN));
  }
  subject.session.dispose();
});

test("it refuses a network that shows nothing but its output", async () => {
  const still = await subjectOf({ text: "model still\noutput linear(x)", ...copy });
  expect(stored.refuses(still.program, still.task, still.experiment)?.message).toBe(
    "still has no state, gate or head, so that there is nothing in it that could hold anything; choose a model with one of these, such as LSTM",
  );
  still.session.dispose();
  const shelved = await subjectOf({ text: shelf, ...copy });
  expect(stored.refuses(shelved.program, shelved.task, shelved.experiment)).toBeNull();
  shelved.session.dispose();
});

test("it comes in pieces, each with all that is known by then, and says how far it is", async () => {
  const subject = await subjectOf({ text: shelf, ...copy });
  let [share, sentences, pieces] = [0, 0, 0];
  for await (const piece of stored.run(subject, { episodes: 16 })) {
    expect(piece.share).toBeGreaterThanOrEqual(share);
    expect(piece.findings.sentences.length).toBeGreaterThanOrEqual(Math.min(sentences, 8));
    [share, sentences] = [piece.share, piece.findings.sentences.length];
    pieces++;
  }
  expect(share).toBe(1);
  expect(pieces).toBeGreaterThan(10);
  subject.session.dispose();
});
