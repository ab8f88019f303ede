/** Where a network is right, of all words up to a length. */
import type { Probe } from "../train/probe.ts";
import type { FindingGrid, Subject } from "./analysis.ts";
import { probeOf, unasked, type Asked } from "./asked.ts";

/** Of the words of each length that want each answer, the share that the network gets right; a cell opens its first wrong one. */
export function rightGrid(subject: Subject, asked: Asked): FindingGrid {
  const { wanted, said, lengths, length, answers, wordOf } = asked;
  const rows = answers.flatMap((_, answer) => (answer !== unasked && wanted.includes(answer) ? [answer] : []));
  const [counts, right] = [new Float32Array(rows.length * length), new Float32Array(rows.length * length)];
  const opens: Record<number, Probe> = {};
  for (const [node, answer] of wanted.entries()) {
    if (answer === unasked) continue;
    const cell = rows.indexOf(answer) * length + lengths[node] - 1;
    counts[cell]++;
    if (said[node] === answer) right[cell]++;
    else if (!(cell in opens)) {
      const probe = probeOf(subject, asked.words, wordOf(node));
      if (probe) opens[cell] = probe;
    }
  }
  return {
    name: "right",
    axes: ["wanted", "length"],
    sizes: [rows.length, length],
    scale: "share",
    labels: {
      wanted: rows.map((answer) => answers[answer] ?? ""),
      length: Array.from({ length }, (_, i) => String(i + 1)),
    },
    data: right.map((count, cell) => (counts[cell] === 0 ? NaN : count / counts[cell])),
    ...(Object.keys(opens).length > 0 && { opens }),
  };
}
