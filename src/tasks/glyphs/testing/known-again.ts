/** How well an eye sees: for tests. */
import { upTo } from "../../choose.ts";
import { knownBy, type Eye } from "../eyes.ts";

/** Share of all drawings but the first of `classes` that lie nearest to the first of their own class, among five classes at a time. */
export function knownAgain(eye: Eye, classes: readonly (readonly Uint8Array[])[]): number {
  const codes = classes.map((drawings) => drawings.map((drawing) => knownBy(eye, drawing)));
  let [right, asked] = [0, 0];
  for (let group = 0; group + 5 <= codes.length; group += 5) {
    const five = codes.slice(group, group + 5);
    five.forEach((own, truth) => {
      for (const code of own.slice(1)) {
        const distances = five.map(([example]) => distance(code, example));
        if (distances.indexOf(Math.min(...distances)) === truth) right++;
        asked++;
      }
    });
  }
  return right / asked;
}

function distance(a: Float32Array, b: Float32Array | undefined): number {
  return upTo(a.length).reduce((sum, i) => sum + (a[i] - (b?.[i] ?? 0)) ** 2, 0);
}
