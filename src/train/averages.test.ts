import { describe, expect, it } from "vitest";
import type { Counts } from "../core/counts.ts";
import { averagesOf } from "./averages.ts";

/** Counts of pairs of class numbers. */
function countsOf(wanted: readonly number[], given: readonly number[], classes: number): Counts {
  const times = (of: readonly number[]): Float64Array =>
    Float64Array.from({ length: classes }, (_, i) => of.filter((value) => value === i).length);
  const both = wanted.filter((value, i) => value === given[i]);
  const labels = Array.from({ length: classes }, (_, i) => String(i));
  return { labels, wanted: times(wanted), given: times(given), right: times(both) };
}

describe("precision, recall and F1", () => {
  // The example of scikit-learn's page on precision_recall_fscore_support, cat, dog, pig as 0, 1, 2.
  it("are those of scikit-learn's three animals", () => {
    const { classes, micro, macro, weighted } = averagesOf(countsOf([0, 1, 2, 0, 1, 2], [0, 2, 1, 0, 0, 1], 3));
    expect(classes[0]).toEqual({ precision: 2 / 3, recall: 1, f1: 0.8, support: 2 });
    expect(classes[1]).toEqual({ precision: 0, recall: 0, f1: 0, support: 2 });
    for (const one of [macro, weighted]) {
      expect(one.precision).toBeCloseTo(0.222222, 6);
      expect(one.recall).toBeCloseTo(0.333333, 6);
      expect(one.f1).toBeCloseTo(0.266667, 6);
      expect(one.support).toBe(6);
    }
    expect(micro).toEqual({ precision: 2 / 6, recall: 2 / 6, f1: 2 / 6, support: 6 });
  });

  // The example of its classification_report, whose weighted averages differ from its macro ones.
  it("are those of scikit-learn's report on classes of different support", () => {
    const { classes, macro, weighted } = averagesOf(countsOf([0, 1, 2, 2, 2], [0, 0, 2, 2, 1], 3));
    const rounded = ({ precision, recall, f1, support }: (typeof classes)[number]): number[] =>
      [precision, recall, f1, support].map((value) => Math.round(100 * value) / 100);
    expect(classes.map(rounded)).toEqual([
      [0.5, 1, 0.67, 1],
      [0, 0, 0, 1],
      [1, 0.67, 0.8, 3],
    ]);
    expect(rounded(macro)).toEqual([0.5, 0.56, 0.49, 5]);
    expect(rounded(weighted)).toEqual([0.7, 0.6, 0.61, 5]);
  });

  it("leave classes outside, and classes that nobody spoke of, out of the averages", () => {
    // Class 0 is "outside", class 3 never comes; 1 and 2 worked out by hand:
    // 1: 3 wanted, 2 given, 1 right: P 1/2, R 1/3, F 2/5. 2: 1 wanted, 2 given, 1 right: P 1/2, R 1, F 2/3.
    const { classes, micro, macro, weighted } = averagesOf({
      ...countsOf([0, 0, 0, 1, 1, 1, 2], [0, 1, 2, 1, 0, 0, 2], 4),
      outside: [0],
    });
    expect(classes[0]?.support).toBe(3);
    expect(micro).toEqual({ precision: 2 / 4, recall: 2 / 4, f1: 4 / 8, support: 4 });
    expect(macro.recall).toBeCloseTo((1 / 3 + 1) / 2, 12);
    expect(macro.f1).toBeCloseTo((2 / 5 + 2 / 3) / 2, 12);
    expect(weighted.f1).toBeCloseTo((3 * (2 / 5) + 2 / 3) / 4, 12);
  });
});
