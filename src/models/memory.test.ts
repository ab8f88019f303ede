/** Memories that are read and written give the numbers of their equations, driven through the lines of the models. */
import { describe, expect, it } from "vitest";
import { library } from "./all.ts";
import { columnsOf, expectNear, fill, logit, withLearnedStates } from "./testing/golden.ts";
import { follow } from "./testing/follow.ts";

/** One line of a text given a new value. */
function withLine(text: string, name: string, value: string): string {
  const line = new RegExp(`^(.*\\b${name} = ).*$`, "m");
  if (!line.test(text)) throw new Error(`no line ${name}`);
  return text.replace(line, `$1${value}`);
}

const dnc = withLearnedStates(library("dnc") ?? "");
const still = [[0]];

describe("differentiable neural computer", () => {
  const u = [0.5, 0.1, 0.9, 0.1];

  it("frees what is read with open free gates, and keeps what was written in use", async () => {
    const settings = { slot: 4, width: 2, head: 2, unit: 2 };
    const weights = {
      usage: u,
      ww: [0.2, 0.5, 0, 0.1],
      wr: [0.7, 0.1, 0.1, 0.1, 0, 0.2, 0.8, 0],
      "free.bias": [1, 0.5].map(logit),
    };
    const signal = await follow({ text: dnc, settings, input: still, weights });
    expectNear(signal("retention"), [0.3, 0.81, 0.54, 0.9]);
    expectNear(signal("usage"), [0.18, 0.4455, 0.486, 0.171]);
  });

  it("allocates the least used slot first, ties by place", async () => {
    const settings = { slot: 4, width: 2, head: 1, unit: 2 };
    const signal = await follow({ text: dnc, settings, input: still, weights: { usage: u, "free.bias": [-40] } });
    expectNear(signal("free_slot"), [0.005, 0.9, 0.0005, 0.09]);
  });

  it("links what was written after what, with the precedence of before", async () => {
    const settings = { slot: 3, width: 2, head: 2, unit: 2 };
    const text = withLine(withLine(dnc, "write ww'", "linear[slot](x)"), "read wr'", "linear[head, slot](x)");
    const oneByOne = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    // Columns are times. Each head reads at the second time what the third one's link is asked with.
    const weights = {
      "ww.x": [0.9, 0, 0.1, 0.1, 0.8, 0, 0, 0.1, 0.7],
      "wr.x": [0.8, 0.1, 0.1, 0.1, 0.1, 0.8].flatMap((weight) => [0, weight, 0]),
    };
    const signal = await follow({ text, settings, input: oneByOne, weights });
    const links = [
      [0, 0, 0, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0.72, 0, 0, 0.09, 0.01, 0],
      [0, 0.081, 0.01, 0.648, 0, 0, 0.081, 0.57, 0],
    ];
    expectNear(signal("link"), links.flat());
    expectNear(signal("precedence"), [0.9, 0.1, 0, 0.09, 0.81, 0.1, 0.118, 0.162, 0.72]);
    // [time, slot, head]
    const lastOf = (name: string, head: number): number[] =>
      signal(name)
        .slice(-6)
        .filter((_, i) => i % 2 === head);
    expectNear(lastOf("forward", 0), [0.0091, 0.5184, 0.1218]);
    expectNear(lastOf("backward", 1), [0.1296, 0.4641, 0.001]);
  });

  it("has strengths of at least one", async () => {
    const settings = { slot: 3, width: 2, head: 3, unit: 2 };
    const weights = { "read_strength.bias": [-2, 0, 3] };
    const signal = await follow({ text: dnc, settings, input: still, weights });
    expectNear(signal("read_strength"), [1.126928, 1.693147, 4.048587]);
  });
});

describe("least recently used access", () => {
  it("writes the key over the least used slot and where was read last, then reads the new memory", async () => {
    const text = withLearnedStates(library("mann-lrua") ?? "");
    const settings = { slot: 4, width: 2, head: 1, unit: 2, writes: "key", sharpness: "fixed" };
    const weights = {
      memory: fill(8, 0),
      usage: [0.9, 0.2, 0.5, 0.2],
      wr: [0.1, 0.2, 0.6, 0.1],
      "alpha.bias": [logit(0.3)],
      "key.bias": [0.8, -0.6].map(Math.atanh),
    };
    const signal = await follow({ text, settings, input: still, weights });
    expectNear(signal("least_used"), [0, 1, 0, 0]);
    expectNear(signal("ww"), [0.03, 0.76, 0.18, 0.03]);
    expectNear(signal("memory"), [0.444735, 0.436649, 0.608, -0.456, -0.335462, -0.247708, 0.352493, 0.476679]);
    expectNear(signal("wr"), [0.206675, 0.483306, 0.133419, 0.176599]);
    expectNear(signal("usage"), [1.091675, 1.433306, 0.788419, 0.396599]);
    expectNear(signal("seen"), [0.403259, -0.079011]);
  });
});

describe("least recently used access of several heads", () => {
  // Santoro et al. 2016, eq. 5 to 8: all heads may write to each of the n least used slots, and one is emptied.
  it("writes to as many least used slots as there are heads, and empties only the least used", async () => {
    const text = withLearnedStates(library("mann-lrua") ?? "");
    const settings = { slot: 3, width: 1, head: 2, unit: 2, writes: "key", sharpness: "fixed" };
    const weights = {
      memory: [0.5, 0.5, 0.5],
      usage: [0.9, 0.2, 0.3],
      wr: [0.5, 0.3, 0.2, 0.6, 0.1, 0.3],
      "alpha.bias": [logit(0.5), logit(0.25)],
      "key.bias": [0.4, -0.8].map(Math.atanh),
    };
    const signal = await follow({ text, settings, input: still, weights });
    expectNear(signal("least_used"), [0, 1, 1]);
    expectNear(signal("ww"), [0.25, 0.65, 0.6, 0.15, 0.775, 0.825]);
    expectNear(signal("memory"), [0.48, -0.36, 0.08]);
  });
});

describe("memory with additive writes", () => {
  const text = withLearnedStates(library("mann") ?? "");
  const memory = fill(6, 0);
  const h = [0.4, -0.2];
  const read = async (score: string, weights: Record<string, number[]>): Promise<readonly number[]> => {
    const settings = { slot: 3, width: 2, unit: 2, score };
    const signal = await follow({ text, settings, input: still, weights: { memory, h, ...weights } });
    return signal("wr");
  };

  it("reads by the dot product, scaled by the root of the width", async () => {
    const weights = { "read_query.h": [Math.SQRT2, 0, 0, Math.SQRT2] };
    expectNear(await read("dot", weights), [0.355546, 0.365109, 0.279345]);
  });

  it("by h W M", async () => {
    const weights = { "read_query.h": columnsOf(fill(4, 5), 2, 0, 2) };
    expectNear(await read("bilinear", weights), [0.325855, 0.31911, 0.355035]);
  });

  it("by v · tanh(W h + U M)", async () => {
    const weights = {
      v: fill(2, 11),
      "read_query.h": columnsOf(fill(4, 7), 2, 0, 2),
      "read_key.memory": columnsOf(fill(4, 9), 2, 0, 2),
    };
    expectNear(await read("additive", weights), [0.346767, 0.319373, 0.333861]);
  });
});

describe("end-to-end memory network", () => {
  const parts = [
    {
      name: "sentence",
      axes: [
        { axis: "word", size: 3 },
        { axis: "symbol", size: 1 },
      ],
    },
  ];

  it("encodes the places of words as the paper's code does", async () => {
    const settings = { width: 4, hop: 1, sentence: 3 };
    // One word a time, each at its own place, all embedded as ones.
    const input = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    const text = library("memn2n") ?? "";
    const signal = await follow({ text, settings, input, parts, weights: { embed: new Array<number>(8).fill(1) } });
    const ofFirstStage = [0, 1, 2].flatMap((time) => signal("encoded").slice(8 * time, 8 * time + 4));
    expectNear(ofFirstStage, [1.5, 7 / 6, 5 / 6, 0.5, 1, 1, 1, 1, 0.5, 5 / 6, 7 / 6, 1.5]);
  });

  it("looks at no empty place, and at the newest sentence as age 0", async () => {
    const settings = { width: 1, hop: 1, sentence: 3 };
    const input = [
      [1, 0, 0],
      [1, 0, 0],
      [1, 0, 0],
    ];
    const weights = { embed: [1, 1], age: [2, 0, 0, 0, 0, 0] };
    const signal = await follow({ text: library("memn2n") ?? "", settings, input, parts, weights });
    // The position code of one word of three at width 1 is 1; a key is 1, and 3 at age 0.
    const [one, three] = [Math.exp(1), Math.exp(3)];
    expectNear(signal("look").slice(3), [1, 0, 0, three / (three + one), one / (three + one), 0]);
  });
});

describe("sequence autoencoder", () => {
  it("measures the divergence of its code from a standard normal", async () => {
    const settings = { latent: 2, unit: 2 };
    const parts = ["channel", "flag"].map((axis) => ({ name: axis, axes: [{ axis, size: 1 }] }));
    const weights = { "mean.bias": [0.5, -1], "raw.bias": [0.2, -0.4] };
    const input = [
      [0.3, 0],
      [0, 1],
    ];
    const signal = await follow({ text: library("sequence-vae") ?? "", settings, input, parts, weights });
    expect(signal("divergence").slice(0, 2)).toEqual([0, 0]);
    const [first = NaN, second = NaN] = signal("divergence").slice(2);
    expectNear([first + second], [0.670861]);
  });
});
