/**
 * The code of a finished lesson: what was predicted and seen, and by which weights that can be checked. A teacher's page reads thirty
 * of them. Nothing of it says who made it but the name that its maker typed.
 */
import { Problem } from "../core/problem.ts";
import { linkLimit } from "../share/form.ts";
import { pack, unpack } from "../share/pack.ts";
import { finite, list, text, unfit, whole } from "../share/run-file/shape.ts";
import { updateLimit } from "../train/changes.ts";
import { fingerprintOfText } from "../train/fingerprint.ts";
import { fields } from "../train/shape.ts";
import { mostOptions, mostQuestions, mostSteps } from "./lesson.ts";
import type { Answer, Proof } from "./progress.ts";
import { sides, type TestAnswer, type Tested } from "./questions.ts";

export interface CodeStep {
  readonly id: string;
  readonly predicted: Answer | null;
  readonly seen: number | null;
  /** The weights of the step's runs, in the order of its link; empty where it trains none. */
  readonly proofs: readonly Proof[];
  /** Of an open step whose goal was met: what met it, as a link's fragment. */
  readonly link: string | null;
}

export interface Code {
  readonly lesson: string;
  /** "" for nobody. */
  readonly name: string;
  readonly steps: readonly CodeStep[];
  /** What was answered before and after, where all was. */
  readonly test: Tested;
}

const mark = "mnemo2";
/** Characters of a code; a step's own cell text may be in its link. */
export const codeLimit = 2 * linkLimit;
const mostHeights = 200;
const nameLength = 60;
/** Of a question, in place of an option. */
const notKnown = -1;

/** `mnemo2.<check>.<packed>`: letters, digits, `-`, `_` and `.` only. */
export async function encodeCode({ lesson, name, steps, test }: Code): Promise<string> {
  const answers = sides.map((side) => test[side]?.map((answer) => answer ?? notKnown) ?? null);
  const packed = await pack(JSON.stringify([lesson, name.slice(0, nameLength), steps.map(rowOf), answers]));
  return `${mark}.${checkOf(packed)}.${packed}`;
}

/** @throws Problem where it is none, is damaged, or is of another shape. */
export async function decodeCode(given: string): Promise<Code> {
  const code = given.trim();
  if (code.length > codeLimit) throw new Problem("lesson.code.long", { got: code.length, limit: codeLimit });
  const [begin, check, packed, ...more] = code.split(".");
  if (begin !== mark || check === undefined || packed === undefined || more.length > 0)
    throw new Problem("lesson.code.none", { got: code.slice(0, 20), wanted: mark });
  if (check !== checkOf(packed)) throw new Problem("lesson.code.damaged");
  const value: unknown = JSON.parse(await unpack("code", packed, 4 * codeLimit));
  if (!Array.isArray(value)) throw unfit("the code", "a list", value);
  const [lesson, name, steps, answers] = value as unknown[];
  const [before = null, after = null] = list(answers, "answers", 2, readAnswers);
  return {
    lesson: text(lesson, "lesson", 60),
    name: text(name, "name", nameLength),
    steps: list(steps, "steps", mostSteps, readStep),
    test: { before, after },
  };
}

function readAnswers(value: unknown, what: string): readonly TestAnswer[] | null {
  if (value === null) return null;
  const answers = list(value, what, mostQuestions, (one, place) => whole(one, place, notKnown, mostOptions - 1));
  return answers.map((answer) => (answer === notKnown ? null : answer));
}

/** Of twelve characters: a letter that was lost, doubled or exchanged is found. */
function checkOf(packed: string): string {
  return fingerprintOfText(`${mark} ${packed}`).slice(0, 6);
}

/** Numbers of a drawn curve have two digits. */
function rowOf({ id, predicted, seen, proofs, link }: CodeStep): object {
  const short = (value: number): number => Math.round(value * 100) / 100;
  return {
    i: id,
    ...(predicted !== null && { p: typeof predicted === "number" ? predicted : predicted.map(short) }),
    ...(seen !== null && { s: seen }),
    ...(proofs.length > 0 && { f: proofs.map(({ update, fingerprint }) => [update, fingerprint]) }),
    ...(link !== null && { l: link }),
  };
}

function readStep(value: unknown, what: string): CodeStep {
  const { i, p, s, f, l } = fields(value, what, ["i", "p", "s", "f", "l"]);
  return {
    id: text(i, `${what}, name`, 60),
    predicted:
      p === undefined ? null : Array.isArray(p) ? list(p, `${what}, curve`, mostHeights, finite) : finite(p, what),
    seen: s === undefined ? null : whole(s, `${what}, seen`, 0, mostOptions - 1),
    proofs: f === undefined ? [] : list(f, `${what}, runs`, 8, readProof),
    link: l === undefined ? null : text(l, `${what}, link`, linkLimit),
  };
}

function readProof(value: unknown, what: string): Proof {
  if (!Array.isArray(value)) throw unfit(what, "an update and a mark", value);
  const [update, fingerprint] = value as unknown[];
  return { update: whole(update, what, 0, updateLimit), fingerprint: text(fingerprint, what, 40) };
}
