/** The questions of a lesson, before it and after it: what one person answered, and what a class has gained by them. */
import type { TestItem } from "./lesson.ts";

export const sides = ["before", "after"] as const;
export type Side = (typeof sides)[number];

/** The place of an option; null where it was not known. */
export type TestAnswer = number | null;
export type Answers = Readonly<Record<Side, readonly TestAnswer[]>>;

export interface TestProgress extends Answers {
  /** Which of them is on screen; null: the lesson. */
  readonly asked: Side | null;
}

export const untested: TestProgress = { before: [], after: [], asked: null };

/** The answers of each side, where every question was answered. */
export type Tested = Readonly<Record<Side, readonly TestAnswer[] | null>>;

export function testedOf(test: readonly TestItem[] | undefined, { before, after }: Answers): Tested {
  const whole = (of: readonly TestAnswer[]) => (test !== undefined && of.length === test.length ? of : null);
  return { before: whole(before), after: whole(after) };
}

export function rightCount(test: readonly TestItem[], answers: readonly TestAnswer[]): number {
  return test.filter(({ right }, i) => answers[i] === right).length;
}

/** Of those who answered: how many, and how many questions they had right on average (NaN of nobody). */
export interface SideCount {
  readonly n: number;
  readonly mean: number;
}

export interface Measured {
  readonly before: SideCount;
  readonly after: SideCount;
  /**
   * Of those who answered both times: the gain of the class as a share of what it could have gained (Hake 1998); NaN where it knew all
   * before, or nobody answered twice.
   */
  readonly gain: { readonly n: number; readonly value: number };
  /** By question: how many had it right. */
  readonly items: readonly Readonly<Record<Side, number>>[];
}

export function measuredClass(test: readonly TestItem[], pupils: readonly Tested[]): Measured {
  const of = (side: Side) => pupils.flatMap((pupil) => (pupil[side] === null ? [] : [pupil[side]]));
  const both = pupils.filter(({ before, after }) => before !== null && after !== null);
  const [was, is] = sides.map((side) => meanOf(test, both.map((pupil) => pupil[side] ?? [])).mean); // prettier-ignore
  const items = test.map(({ right }, i) => {
    const count = (side: Side): number => of(side).filter((answers) => answers[i] === right).length;
    return { before: count("before"), after: count("after") };
  });
  const value = was < test.length ? (is - was) / (test.length - was) : NaN;
  return {
    before: meanOf(test, of("before")),
    after: meanOf(test, of("after")),
    gain: { n: both.length, value },
    items,
  };
}

function meanOf(test: readonly TestItem[], all: readonly (readonly TestAnswer[])[]): SideCount {
  const sum = all.reduce((total, answers) => total + rightCount(test, answers), 0);
  return { n: all.length, mean: sum / all.length };
}
