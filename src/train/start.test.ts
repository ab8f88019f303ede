import { describe, expect, it } from "vitest";
import type { Initial, Parameter, Program } from "../cell/program.ts";
import { compileCell } from "../cell/compile.ts";
import { fingerprint } from "./fingerprint.ts";
import { presetById, presetIds } from "./presets.ts";
import { prepare } from "./prepare.ts";
import { startWeights } from "./start.ts";

function programOf(initial: Initial, sizes: readonly number[]): Program {
  const parameter: Parameter = { name: "p", axes: sizes.map((_, i) => `axis${i}`), sizes, initial, offset: 0 };
  const { program } = prepare(presetById("lstm-copy"));
  return { ...program, parameters: [parameter], parameterCount: sizes.reduce((a, b) => a * b, 1) };
}

const draw = (initial: Initial, sizes: readonly number[], seed = 1): Float32Array =>
  startWeights(programOf(initial, sizes), seed);

/** The first values of `p`, which some lines of a text declare. */
function startOf(lines: string, seed = 1): Float32Array {
  const text = `model m\nsize unit = 40\nsize other = 50\n${lines}\nh = linear[unit](x)\noutput linear(h)`;
  const program = compileCell(text, { settings: {}, input: 1, output: 1, library: () => undefined });
  const { offset, sizes } = program.parameters.find(({ name }) => name === "p") ?? { offset: 0, sizes: [] };
  const count = sizes.reduce((product, size) => product * size, 1);
  return startWeights(program, seed).subarray(offset, offset + count);
}

/** How much of `values` lies below `bound`. */
function share(values: Float32Array, bound: number): number {
  return values.filter((value) => value < bound).length / values.length;
}

describe("initial weights", () => {
  it.each([1, 2, 7, 64])("an orthogonal block of size %i times its transpose is the identity", (size) => {
    const q = draw({ kind: "orthogonal", size }, [size, size]);
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) {
        let dot = 0;
        for (let k = 0; k < size; k++) dot += (q[i * size + k] ?? 0) * (q[j * size + k] ?? 0);
        expect(Math.abs(dot - (i === j ? 1 : 0))).toBeLessThan(1e-6);
      }
  });

  it("glorot values fill their range evenly and stay within it", () => {
    const values = draw({ kind: "glorot", fanIn: 20, fanOut: 30 }, [100, 100]);
    const limit = Math.sqrt(6 / 50);
    expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(limit);
    const variance = values.reduce((sum, value) => sum + value * value, 0) / values.length;
    expect(variance / ((limit * limit) / 3)).toBeCloseTo(1, 1);
  });

  it("constants, small values and geometric logits are what they say", () => {
    expect([...draw({ kind: "constant", value: 1 }, [3])]).toEqual([1, 1, 1]);
    expect([...draw({ kind: "geometric" }, [2, 3])]).toEqual([3, 2, 1, 3, 2, 1]);
    const small = draw({ kind: "small" }, [1000]);
    const deviation = Math.sqrt(small.reduce((sum, value) => sum + value * value, 0) / 1000);
    expect(deviation).toBeCloseTo(0.05, 2);
  });

  it("depend on the seed, and differ between parameters of the same shape", () => {
    const orthogonal: Initial = { kind: "orthogonal", size: 4 };
    expect(draw(orthogonal, [4, 4], 1)).toEqual(draw(orthogonal, [4, 4], 1));
    expect(draw(orthogonal, [4, 4], 1)).not.toEqual(draw(orthogonal, [4, 4], 2));
    const { program } = prepare(presetById("lstm-copy"));
    const weights = startWeights(program, 1);
    const blocks = program.parameters.filter(({ initial }) => initial.kind === "orthogonal");
    const contents = blocks.map(({ offset }) => weights.subarray(offset, offset + 8).join());
    expect(blocks.length).toBe(4);
    expect(new Set(contents).size).toBe(4);
  });

  it("of every preset have these very bits", () => {
    const prints = presetIds.map((id) => {
      const experiment = presetById(id);
      return `${id} ${fingerprint(startWeights(prepare(experiment).program, experiment.seed))}`;
    });
    expect(prints).toMatchInlineSnapshot(`
      [
        "rnn-parity aq678820j4hk",
        "rnn-distractors ztfnp9pac35a",
        "rnn-continual bw3pzs3knevr",
        "rnn-continual-replay bw3pzs3knevr",
        "lstm-recall w3d2ep2p20tq",
        "lstm-text x31y8qmgjt00",
        "lstm-parity c0mmzbk7gjx3",
        "lstm-anbn ads4ttyhtrq3",
        "lstm-dyck sp4r1wdyc4vt",
        "lstm-temporal-order gj2eg6hzvy6x",
        "lstm-ngrams sna5fr59xqgq",
        "lstm-ngrams-short sna5fr59xqgq",
        "lstm-distractors xwmdw2k7rrv7",
        "lstm-digits gqn2f95hmts2",
        "lstm-signals t1zr055150qd",
        "lstm-sentiment 9bxs6r9k7hxk",
        "lstm-t-maze 4wt1pp2jn1sk",
        "gru-adding 9qvh4epxd5p5",
        "gru-adding-100 9qvh4epxd5p5",
        "gru-text v8b9hjxm9q6z",
        "gru-distractors yn0t8q0bffts",
        "gru-blank kzgtaa8xh6jx",
        "gru-series 5ak9atawjga5",
        "gru-lorenz 5ak9atawjga5",
        "gru-topic 2vc7f7b8w2wh",
        "gru-sessions gmmn5e47r575",
        "gru-t-maze 74fj3kvfkah6",
        "gru-custom tmfmk23bx9ds",
        "bilstm-entities rtjbfm7pcm4c",
        "slstm-parity mhs4t92ggfd7",
        "mingru-distractors nqpr4ayr455a",
        "minlstm-adding 2g9zq2knhn9n",
        "lru-temporal-order y9chkg13wze8",
        "mogrifier-text qrem7nqwjajb",
        "lmu-series 0ahtq9j0d8ja",
        "cnn-lstm-digits 9bvzftwg9taz",
        "ntm-copy dpbrw7ct2z3x",
        "ntm-repeat-copy vr88v7nmfnm9",
        "ntm-associative-recall 6g286jbgt0d0",
        "ntm-custom b6m9b81zt44w",
        "dnc-copy zp7swj11n6cd",
        "dnc-priority-sort ecr3rxvpmjnp",
        "neural-stack-dyck 3577vf9at3k9",
        "mann-copy ckr3m6bzezhb",
        "memn2n-one-fact kb35vchbnbfk",
        "memn2n-pronoun 49fmf3x9e3wp",
        "memn2n-deduction g3aae1zs14h7",
        "memn2n-induction kb35vchbnbfk",
        "memn2n-two-facts 2bpyf2t6ytxw",
        "memn2n-three-facts vvqm0qasa6js",
        "memn2n-yes-no c79p2gxnnatr",
        "memn2n-service f901353n88sx",
        "kv-memory-one-hop jc799q5nycn2",
        "kv-memory-graph 8sfbmy76ha4s",
        "kv-memory-three-hops qmr4z46rbcsz",
        "kv-memory-service 8mgjyksqx718",
        "entity-network-one-fact 20fa1d836t8k",
        "memory-network-associative s6zhawfe6yk0",
        "memory-bank-series sg52rk7s8wdb",
        "memory-bank-convolution 97640wf7wr3k",
        "memory-bank-rnn j2gga8y434ge",
        "memory-bank-lstm phjfz9bv9vtc",
        "linear-attention-associative g7e5ks8rtk0g",
        "deltanet-associative ynemzjp9b5g5",
        "deltanet-glyphs rw3v1n1gfvka",
        "deltanet-custom twc8chxrkb7x",
        "gated-deltanet-associative qza91b8mm5ry",
        "gated-deltanet-sessions e65cm9bzhgf3",
        "mlstm-associative 13541tad6nw5",
        "rwkv6-associative mbm4nrwzht0d",
        "mamba-distractors 7k0s157sy6e7",
        "titans-associative vqhnh2128jrn",
        "ttt-linear-associative xz1k9jkg5a75",
        "lstm-attention-dates 6kemwcz4805e",
        "lstm-attention-numbers 8pwbvy0ampgq",
        "lstmn-topic qamh1rnc45jp",
        "transformer-associative vcy4d8g0rhpc",
        "hopfield-patterns 3gevbpa6dtqv",
        "mann-lrua-glyphs a36x7bzz6amm",
        "prototype-glyphs a0gndsny64vp",
        "prototype-continual hbtkx7342ecw",
        "sequence-vae-waves ge4hzc89d1t9",
        "sequence-vae-collapse ge4hzc89d1t9",
      ]
    `);
  });
});

describe("weights whose start a text gives", () => {
  it("that are drawn fill their range, evenly or evenly in their logarithm, with draws of their own", () => {
    const uniform = startOf("param p[unit, other] = uniform -1..3");
    expect(Math.min(...uniform)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...uniform)).toBeLessThan(3);
    expect(share(uniform, 0)).toBeCloseTo(0.25, 1);
    const scales = startOf("param p[unit, other] = loguniform 0.001..0.1");
    expect(share(scales, 0.01)).toBeCloseTo(0.5, 1);
    expect(new Set(scales).size).toBeGreaterThan(1000);
    const chrono = startOf("param p[unit, other] = log(uniform 1..49)");
    expect(share(chrono, Math.log(25))).toBeCloseTo(0.5, 1);
    expect(startOf("param p[unit] = uniform -1..3", 1)).not.toEqual(startOf("param p[unit] = uniform -1..3", 2));
  });

  it("that are data are the matrices of the papers", () => {
    const size = 6;
    const places = Array.from({ length: size * size }, (_, at) => [Math.floor(at / size), at % size] as const);
    const i = "size order = 6\nsize from = order\ni = index[order]()\nj = index[from]()\n";
    // Voelker, Kajić & Eliasmith 2019, eq. 2, with θ = 1.
    const legendre = startOf(`${i}param p[order, from] = (2 * i + 1) * where(i < j, -1, 2 * mod(i - j, 2) - 1)`);
    expect([...legendre]).toEqual(places.map(([a, b]) => (2 * a + 1) * (a < b || (a - b) % 2 === 0 ? -1 : 1)));
    // Gu et al. 2020 (HiPPO-LegS), Theorem 2, negated as in S4.
    const scaled = startOf(
      `${i}param p[order, from] = -where(i > j, sqrt((2 * i + 1) * (2 * j + 1)), (i + 1) * (i == j))`,
    );
    const wanted = places.map(([a, b]) => (a > b ? -Math.sqrt((2 * a + 1) * (2 * b + 1)) : a === b ? -a - 1 : -0));
    expect([...scaled]).toEqual(wanted.map(Math.fround));
    // Vaswani et al. 2017, section 3.5.
    const angle = "index[order]() / power(10000, 2 * floor(index[from]() / 2) / count[from]())";
    const waves = startOf(`${i}param p[order, from] = where(mod(j, 2) == 0, sin(${angle}), cos(${angle}))`);
    places.forEach(([position, k], at) => {
      const turn = position / 10000 ** ((2 * Math.floor(k / 2)) / size);
      expect(waves[at]).toBeCloseTo(k % 2 === 0 ? Math.sin(turn) : Math.cos(turn), 6);
    });
    expect(fingerprint(waves)).toMatchInlineSnapshot(`"ky76aanegv1p"`);
  });

  it("that are no numbers are refused by name", () => {
    expect(() => startOf("param p[unit] = log(index[unit]())")).toThrow("weights p would start at -Infinity");
  });
});

describe("fingerprint", () => {
  it("has twelve characters and changes with one bit, one place, one zero more", () => {
    const weights = new Float32Array([0, 1, 2, 3]);
    const prints = [
      weights,
      new Float32Array([0, 1, 2, 3.0000002]),
      new Float32Array([1, 0, 2, 3]),
      new Float32Array([0, 1, 2, 3, 0]),
      new Float32Array([-0, 1, 2, 3]),
      new Float32Array(0),
    ].map(fingerprint);
    expect(new Set(prints).size).toBe(6);
    expect(prints.every((print) => /^[0-9a-hjkmnp-tv-z]{12}$/.test(print))).toBe(true);
  });

  it("does not collide over twenty thousand near neighbours", () => {
    const weights = new Float32Array(100);
    const prints = new Set<string>();
    for (let i = 0; i < 20_000; i++) {
      weights[i % 100] = (weights[i % 100] ?? 0) + 1;
      prints.add(fingerprint(weights));
    }
    expect(prints.size).toBe(20_000);
  });
});
