/** Trials as laboratories write them. */
import { describe, expect, it } from "vitest";
import { lines, outcomeOf, upTo } from "../testing/brought.ts";
const rowsOf = (count: number, row: (i: number) => string, head = "", below = ""): string =>
  lines(head, count, row, below);
const wave = (k: number, s: number): string => (Math.sin(s * (k % 2 ? 0.5 : 1.3)) + k / 10).toFixed(3);
const trials = (head: string, row: (k: number, s: number) => string, n = 12, m = 16): string =>
  head +
  "\n" +
  upTo(n)
    .flatMap((k) => upTo(m).map((s) => row(k, s)))
    .join("\n") +
  "\n";

const brought: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  [
    "std",
    trials("trial,label,time,ch1,ch2", (k, s) => `${k},${"LR"[k % 2]},${s},${wave(k, s)},${wave(k + 1, s)}`),
    /trial:1.*label:2.*channel:4\.5/,
  ],
  [
    "label-last",
    trials("ch1,ch2,trial,label", (k, s) => `${wave(k, s)},${wave(k + 1, s)},${k},${"LR"[k % 2]}`),
    /trial:3.*label:4.*channel:1\.2/,
  ],
  [
    "de",
    trials(
      "Versuch;Klasse;C3;C4",
      (k, s) => `${k};${"LR"[k % 2]};${wave(k, s).replace(".", ",")};${wave(k + 1, s).replace(".", ",")}`,
    ),
    /trial:1.*label:2.*channel:3\.4/,
  ],
  [
    "ucr-tsv",
    rowsOf(
      30,
      (i) =>
        `${(i % 2) + 1}\t${upTo(24)
          .map((s) => wave(i, s))
          .join("\t")}`,
    ),
    /30 trials/,
  ],
  [
    "ucr-comma",
    rowsOf(
      30,
      (i) =>
        `${(i % 2) + 1},${upTo(24)
          .map((s) => wave(i, s))
          .join(",")}`,
    ),
    /30 trials/,
  ],
  [
    "ucr-blanks",
    rowsOf(
      30,
      (i) =>
        `  ${((i % 2) + 1).toExponential(7)}  ${upTo(24)
          .map((s) => Number(wave(i, s)).toExponential(7))
          .join("  ")}`,
    ),
    /30 trials/,
  ],
  [
    "label-last-wide",
    rowsOf(
      30,
      (i) =>
        `${upTo(24)
          .map((s) => wave(i, s))
          .join(",")},${"LR"[i % 2]}`,
    ),
    /PROBLEM signals\.samples/,
  ],
  [
    "har",
    trials(
      "user,activity,timestamp,x,y,z",
      (k, s) => `${k % 3},${["walk", "sit"][k % 2]},${1e9 + 16 * k + s},${wave(k, s)},${wave(k, s)},${wave(k + 1, s)}`,
    ),
    /PROBLEM signals\.split/,
  ],
  [
    "wisdm",
    upTo(12)
      .flatMap((k) =>
        upTo(16).map(
          (s) =>
            `${k % 3},${["Jogging", "Sitting"][k % 2]},${49105962326000 + 16 * k + s},${wave(k, s)},${wave(k + 1, s)},${wave(k + 2, s)};`,
        ),
      )
      .join("\n"),
    /PROBLEM table\.tooFew/,
  ],
  [
    "arff",
    "@relation x\n@attribute a numeric\n@attribute class {1,2}\n@data\n" +
      rowsOf(
        30,
        (i) =>
          `${upTo(24)
            .map((s) => wave(i, s))
            .join(",")},${(i % 2) + 1}`,
      ),
    /PROBLEM data\.form: .*ARFF/,
  ],
  [
    "ts",
    "@problemName X\n@classLabel true a b\n@data\n" +
      rowsOf(
        30,
        (i) =>
          `${upTo(24)
            .map((s) => wave(i, s))
            .join(",")}:${"ab"[i % 2]}`,
      ),
    /PROBLEM data\.form/,
  ],
  [
    "jsonl",
    upTo(12)
      .flatMap((k) => upTo(16).map((s) => JSON.stringify({ trial: k, label: "LR"[k % 2], ch1: Number(wave(k, s)) })))
      .join("\n"),
    /12 trials/,
  ],
  ["unnamed", trials("", (k, s) => `${k},${"LR"[k % 2]},${wave(k, s)},${wave(k + 1, s)}`).trim(), /12 trials/],
];

describe("a recording that somebody brings", () => {
  it.each(brought)("%s", (_, given, outcome) => {
    expect(outcomeOf("signals", given)).toMatch(outcome);
  });
});
