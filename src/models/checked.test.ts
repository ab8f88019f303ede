/** Models and docs/checked.md: what is measured, and that the measure would see an error. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { models } from "./all.ts";
import { checkedPage, checks, differencesOn, measureAll, testOf } from "./testing/checked.ts";
import { differenceOf, given, type Compared } from "./testing/check.ts";

/** Of the largest magnitude of a signal: what single precision may lose on the way. */
const bound = 1e-5;
const measured = await measureAll();

it("every model is compared with its equations: in testing/checks/<model>.ts, or in double precision in a test of its own", () => {
  const missing = models.filter(({ id }) => !checks[id]?.length && !testOf(id));
  expect(missing.map(({ id }) => id)).toEqual([]);
  expect(Object.keys(checks).filter((id) => models.every((model) => model.id !== id))).toEqual([]);
});

describe.each(measured)("$id: $against", ({ differences }) => {
  it("gives the numbers of the equations, outputs and states", () => {
    expect(differences.map(({ name }) => name)).toContain("output");
    expect(differences.length).toBeGreaterThan(1);
    const wrong = differences.filter(({ difference, largest }) => !(difference <= bound * Math.max(largest, 1)));
    expect(wrong).toEqual([]);
    // Nothing agrees because all of it is 0.
    expect(differences.filter(({ largest }) => !(largest > 0.01))).toEqual([]);
  });
});

describe.each(
  Object.entries(checks).flatMap(([id, all]) => all.map((check) => ({ id, check, against: check.against }))),
)("$id: $against", ({ id, check }) => {
  it("depends on every weight: none of them could be wrong unseen", () => {
    const { weights, input } = given(id, check);
    const right = check.forward(weights, input);
    const unseen = Object.keys(weights).filter((name) => {
      const moved = { ...weights, [name]: weights[name].map((value) => 1.5 * value + 0.3) };
      return !(farthest(right, check.forward(moved, input)) > 10 * bound);
    });
    expect(unseen).toEqual(check.blind ?? []);
  });
});

function farthest(right: Compared, moved: Compared): number {
  return Math.max(...Object.keys(right).map((name) => differenceOf(name, moved[name], right[name]).difference));
}

it("docs/checked.md says what is measured; `npm run checked` writes it", () => {
  const page = differencesOn(readFileSync("docs/checked.md", "utf8"));
  const now = differencesOn(checkedPage(measured));
  expect([...page.keys()]).toEqual([...now.keys()]);
  for (const [row, figures] of now) {
    const said = page.get(row) ?? [];
    expect(said.length, row).toBe(figures.length);
    // Another machine's library may round another way in the last digit of double precision, which single precision hardly sees.
    figures.forEach((figure, i) => expect(Math.abs(figure - said[i]), row).toBeLessThanOrEqual(0.5 * figure + 1e-8));
  }
});
