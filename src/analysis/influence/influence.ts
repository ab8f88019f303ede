/**
 * On which inputs an output depends: ∂output(t) / ∂input(s) for every pair of steps, beside where attention looks. Attention
 * need not be what an answer follows from (Jain & Wallace 2019): the difference of the two says so for this network.
 */
import type { Analysis, FindingGrid, Findings, Piece, Subject } from "../analysis.ts";
import type { Look } from "./look.ts";
import { looksOf } from "./looks.ts";
import { askedSteps, influenceRows, sharesOf } from "./matrix.ts";
import { sentencesOf } from "./sentences.ts";

/** Rows between two pieces. */
const rowsTogether = 4;

export const influence: Analysis = {
  id: "influence",
  settings: [],
  refuses: () => null,
  run,
};

async function* run(subject: Subject): AsyncGenerator<Piece, void> {
  const { steps } = subject.batch;
  const asked = askedSteps(subject.batch);
  const looks = looksOf(await subject.session.trace(subject.batch));
  const matrix = new Float32Array(steps * steps).fill(NaN);
  const findings = (): Findings => ({
    grids: gridsOf(matrix, looks, steps),
    sentences: sentencesOf(matrix, looks, asked, steps),
  });
  let done = 0;
  for await (const { time, influence: row } of influenceRows(subject, asked)) {
    matrix.set(row, time * steps);
    done += 1;
    if (done % rowsTogether === 0 && done < asked.length) yield { share: done / asked.length, findings: findings() };
  }
  yield { share: 1, findings: findings() };
}

function gridsOf(matrix: Float32Array, looks: readonly Look[], steps: number): readonly FindingGrid[] {
  const shape = { axes: ["time", "past"], sizes: [steps, steps] } as const;
  const shares = sharesOf(matrix, steps);
  const isAsked = (at: number): boolean => !Number.isNaN(shares[at]);
  return [
    { name: "influence", ...shape, scale: "logarithmic", data: matrix.slice() },
    ...looks.flatMap(({ signal, weights }): FindingGrid[] => [
      { name: "looks", of: signal, ...shape, scale: "share", data: weights.map((w, i) => (isAsked(i) ? w : NaN)) },
      { name: "difference", of: signal, ...shape, scale: "signed", data: shares.map((share, i) => share - weights[i]) },
    ]),
  ];
}
